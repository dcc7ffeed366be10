import { Progress, Stack, Text, Title } from "@mantine/core";
import { useActiveView } from "../../api/activeViewContext";
import { useGmRead } from "../../api/gmAction";
import type { Gauge, Ship, SystemOverrides } from "../../api/model";
import { readShip } from "../../api/reads";
import { systemStandings } from "./overlay";
import styles from "./ShipControls.module.css";
import { SystemEditor } from "./SystemEditor";

const NO_OVERRIDES: SystemOverrides = {};

/** The ship's four systems, each as it stands and as the GM makes it, under what its file says of hull and armour. */
export function ShipControls() {
  const instance = useActiveView((view) => view.instance_id);
  const overrides = useActiveView((view) => view.ship_system_overrides) ?? NO_OVERRIDES;
  const { data: ship, error } = useGmRead(instance, readShip);
  if (ship === null) {
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
  return (
    <Stack gap="md" maw={1240}>
      <Summary ship={ship} />
      <div className={styles.systems}>
        {systemStandings(ship, overrides).map((system) => (
          <SystemEditor key={system.name} system={system} />
        ))}
      </div>
    </Stack>
  );
}

function Summary({ ship }: { ship: Ship }) {
  return (
    <div className={styles.summary}>
      <div>
        <Title order={2} size="h4">
          {ship.name}
        </Title>
        <Text size="sm" c="dimmed">
          {ship.class}
        </Text>
      </div>
      <Bar label="Hull" gauge={ship.hull} />
      <Bar label="Armour" gauge={ship.armor} />
      <Bar label="Crew" gauge={{ current: ship.crew_count, max: ship.crew_capacity }} />
    </div>
  );
}

function Bar({ label, gauge }: { label: string; gauge: Gauge }) {
  const share = gauge.max > 0 ? (gauge.current / gauge.max) * 100 : 0;
  return (
    <div className={styles.bar} data-gauge={label.toLowerCase()}>
      <span>{label}</span>
      <span className={styles.number}>
        {gauge.current} / {gauge.max}
      </span>
      <Progress
        className={styles.progress}
        value={share}
        color={share <= 25 ? "red.6" : share <= 50 ? "amber.6" : "teal.6"}
        aria-label={`${label} ${gauge.current} of ${gauge.max}`}
      />
    </div>
  );
}
