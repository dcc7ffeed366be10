import { useActiveView } from "../../api/activeViewContext";
import type { GaugeOverrides, Ship, SystemOverrides } from "../../api/model";
import { readShip } from "../../api/reads";
import { type Reading, useVersionRead } from "../../api/useRead";

const NO_SYSTEMS: SystemOverrides = {};
const NO_GAUGES: GaugeOverrides = {};

/** What play made of the ship, as the state has it. */
export function useOverrides(): { systems: SystemOverrides; gauges: GaugeOverrides } {
  const systems = useActiveView((view) => view.ship_system_overrides) ?? NO_SYSTEMS;
  const gauges = useActiveView((view) => view.ship_gauge_overrides) ?? NO_GAUGES;
  return { systems, gauges };
}

/**
 * The ship as the server tells the table of it. What play made of it is in there already: it is read again when that
 * changes, so that a part that was set back to its file shows its file.
 */
export function useShip(): Reading<Ship> {
  const { systems, gauges } = useOverrides();
  const edition = useActiveView((view) => `${view.instance_id} ${view.campaign_edition}`);
  const version = edition === null ? null : JSON.stringify([edition, systems, gauges]);
  return useVersionRead(readShip, version, "ship");
}
