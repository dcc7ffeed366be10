import { Stack, Text } from "@mantine/core";
import { useActiveView } from "../../api/activeViewContext";
import { useGmRead } from "../../api/gmAction";
import type { SystemOverrides } from "../../api/model";
import { readShip } from "../../api/reads";
import { systemStandings } from "./overlay";
import { SystemEditor } from "./SystemEditor";

const NO_OVERRIDES: SystemOverrides = {};

/** The ship's four systems, each as it stands and as the GM makes it. */
export function ShipControls() {
  const instance = useActiveView((view) => view.instance_id);
  const overrides = useActiveView((view) => view.ship_system_overrides) ?? NO_OVERRIDES;
  const { data: ship, error } = useGmRead(instance, readShip);
  return (
    <Stack gap="sm" maw={900}>
      {ship !== null && (
        <Text>
          {ship.name}
          <Text span c="dimmed">
            {ship.class ? ` · ${ship.class}` : ""}
            {` · hull ${ship.hull.current}/${ship.hull.max} · armour ${ship.armor.current}/${ship.armor.max}`}
          </Text>
        </Text>
      )}
      {error !== null && (
        <Text c="yellow.4" size="sm">
          {error.status === 404
            ? "The campaign has no ship.yaml: there is nothing to lay a state over."
            : error.message}
        </Text>
      )}
      {ship === null && error === null && <Text c="dimmed">Reading…</Text>}
      {ship !== null &&
        systemStandings(ship, overrides).map((system) => <SystemEditor key={system.name} system={system} />)}
    </Stack>
  );
}
