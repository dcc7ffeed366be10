import { Group, Progress, Stack, Text, Title } from "@mantine/core";
import { setShipArmor, setShipHull } from "../../api/activeView";
import { useActiveView } from "../../api/activeViewContext";
import { useLoggedIn } from "../../api/gmAction";
import type { Ship } from "../../api/model";
import { ActionButton } from "../../ui/gm/ActionButton";
import { RESET_SHIP } from "./actions";
import { GaugeEditor } from "./GaugeEditor";
import { gaugeStanding, systemStandings } from "./overlay";
import styles from "./ShipControls.module.css";
import { SystemEditor } from "./SystemEditor";
import { useFileKnown, useOverrides, useShip } from "./useShip";

/** The ship as it stands and as the GM makes it, with the way back to what its file says. */
export function ShipControls() {
  const { data, error } = useLoggedIn(useShip());
  const overrides = useOverrides();
  const file = useFileKnown(data);
  if (data === null) {
    return (
      <Text c={error === null ? "dimmed" : "amber.4"} size="sm">
        {error === null
          ? "Reading…"
          : error.status === 404
            ? "The campaign has no ship.yaml: there is nothing to lay a state over."
            : error.message}
      </Text>
    );
  }
  const { ship } = data;
  const gauges = [
    { part: "hull", label: "Hull", set: setShipHull },
    { part: "armor", label: "Armour", set: setShipArmor },
  ] as const;
  return (
    <Stack gap="md" maw={1240}>
      <Heading ship={ship} />
      <div className={styles.systems}>
        {gauges.map(({ part, label, set }) => (
          <GaugeEditor
            key={part}
            part={part}
            label={label}
            gauge={gaugeStanding(ship, part, overrides.gauges)}
            set={set}
            overridden={overrides.gauges[part] !== undefined}
            file={file[part]}
          />
        ))}
        {systemStandings(ship, overrides.systems).map((system) => (
          <SystemEditor
            key={system.name}
            system={system}
            overridden={overrides.systems[system.name] !== undefined}
            file={file[system.name]}
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
