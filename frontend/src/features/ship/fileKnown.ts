import {
  type GaugeOverrides,
  SHIP_SYSTEMS,
  type Ship,
  type ShipGaugeName,
  type ShipSystemName,
  type SystemOverrides,
} from "../../api/model";

/** The ship as it was read, with what play had made of it when it was asked for. */
export interface ShipReading {
  ship: Ship;
  systems: SystemOverrides;
  gauges: GaugeOverrides;
  edition: string;
}

/** What is known of the ship's file, part by part; a part never seen without its override is not there. */
export interface FileKnown {
  /** the edition of the campaign it is known of */
  edition: string;
  parts: Partial<Record<ShipSystemName | ShipGaugeName, string>>;
}

/** Nothing is known yet. */
export const NOTHING_KNOWN: FileKnown = { edition: "", parts: {} };

/**
 * What the ship's file says of each part, in words. The server tells of the ship as it stands, so only a part that play
 * has not touched tells of its file; what was learned before stays known until the files change.
 */
export function learnFile(held: FileKnown, { ship, systems, gauges, edition }: ShipReading): FileKnown {
  const parts = held.edition === edition ? { ...held.parts } : {};
  for (const name of ["hull", "armor"] as const) {
    if (gauges[name] === undefined) {
      parts[name] = `${ship[name].current}`;
    }
  }
  for (const name of SHIP_SYSTEMS) {
    const system = ship.systems[name];
    if (systems[name] === undefined && system !== undefined) {
      parts[name] = `${system.status.toLowerCase()}, ${system.condition} %`;
    }
  }
  return { edition, parts };
}
