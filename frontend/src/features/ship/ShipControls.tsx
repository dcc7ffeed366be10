import { Group, Progress, Stack, Text, Title } from "@mantine/core";
import { setShipArmor, setShipHull } from "../../api/activeView";
import { useActiveView } from "../../api/activeViewContext";
import { useGmCampaignResource } from "../../api/gmAction";
import type { Ship } from "../../api/model";
import { readShipFile } from "../../api/reads";
import { ActionButton } from "../../ui/gm/ActionButton";
import { RESET_SHIP } from "./actions";
import { GaugeEditor } from "./GaugeEditor";
import { gaugeStanding, systemInWords, systemStandings } from "./overlay";
import styles from "./ShipControls.module.css";
import { SystemEditor } from "./SystemEditor";
import { useOverrides } from "./useShip";

const GAUGES = [
  { part: "hull", label: "Hull", set: setShipHull },
  { part: "armor", label: "Armour", set: setShipArmor },
] as const;

/** The ship as it stands and as the GM makes it, with the way back to what its file says. */
export function ShipControls() {
  const { data: file, error } = useGmCampaignResource(readShipFile);
  const { gauges, systems } = useOverrides();
  if (file === null) {
    return (
      <Text c={error === null ? "dimmed" : "amber.4"} size="sm">
        {error?.message ?? "Reading…"}
      </Text>
    );
  }
  return (
    <Stack gap="md" maw={1240}>
      <Heading ship={file} />
      <div className={styles.systems}>
        {GAUGES.map(({ part, label, set }) => (
          <GaugeEditor
            key={part}
            part={part}
            label={label}
            gauge={gaugeStanding(file, part, gauges)}
            set={set}
            file={gauges[part] === undefined ? null : `${file[part].current}`}
          />
        ))}
        {systemStandings(file, systems).map((system) => (
          <SystemEditor
            key={system.name}
            system={system}
            file={systems[system.name] === undefined ? null : systemInWords(file, system.name)}
          />
        ))}
      </div>
    </Stack>
  );
}

function Heading({ ship }: { ship: Ship }) {
  const changed = useActiveView(RESET_SHIP.enabled) ?? false;
  return (
    <Group justify="space-between" align="end" gap="md">
      <div>
        <Title order={2} size="h4">
          {ship.name}
        </Title>
        <Text size="sm" c="dimmed">
          {ship.class}
        </Text>
      </div>
      <div className={styles.bar} data-gauge="crew">
        <span>Crew</span>
        <span className={styles.number}>
          {ship.crew_count} / {ship.crew_capacity}
        </span>
        <Progress
          className={styles.progress}
          value={ship.crew_capacity > 0 ? (ship.crew_count / ship.crew_capacity) * 100 : 0}
          color="teal.6"
          aria-label={`Crew ${ship.crew_count} of ${ship.crew_capacity}`}
        />
      </div>
      {changed && <ActionButton action={RESET_SHIP} size="compact-sm" />}
    </Group>
  );
}
