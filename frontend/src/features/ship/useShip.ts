import { useState } from "react";
import { useActiveView } from "../../api/activeViewContext";
import type { GaugeOverrides, SystemOverrides } from "../../api/model";
import { readShip } from "../../api/reads";
import { type Reading, useVersionRead } from "../../api/useRead";
import { type FileKnown, learnFile, NOTHING_KNOWN, type ShipReading } from "./fileKnown";

const NO_SYSTEMS: SystemOverrides = {};
const NO_GAUGES: GaugeOverrides = {};

/** What play made of the ship, as the state has it. */
export function useOverrides(): { systems: SystemOverrides; gauges: GaugeOverrides } {
  const systems = useActiveView((view) => view.ship_system_overrides) ?? NO_SYSTEMS;
  const gauges = useActiveView((view) => view.ship_gauge_overrides) ?? NO_GAUGES;
  return { systems, gauges };
}

/**
 * The ship as the server tells of it. What play made of it is in there already: it is read again when that changes, so
 * that a part that was set back to its file shows its file.
 */
export function useShip(): Reading<ShipReading> {
  const { systems, gauges } = useOverrides();
  const edition = useActiveView((view) => `${view.instance_id} ${view.campaign_edition}`);
  const version = edition === null ? null : JSON.stringify([edition, systems, gauges]);
  const read = async () => ({ ship: await readShip(), systems, gauges, edition: edition ?? "" });
  return useVersionRead(read, version, "ship");
}

/** What the ship's file says of each part, as far as this page has seen it. */
export function useFileKnown(reading: ShipReading | null): FileKnown["parts"] {
  const [held, setHeld] = useState({ reading, known: NOTHING_KNOWN });
  if (reading === null || reading === held.reading) {
    return held.known.parts;
  }
  const known = learnFile(held.known, reading);
  setHeld({ reading, known });
  return known.parts;
}
