import {
  type Gauge,
  type GaugeOverrides,
  SHIP_SYSTEMS,
  type Ship,
  type ShipGaugeName,
  type ShipSystem,
  type ShipSystemName,
  type SystemOverrides,
} from "../../api/model";

/** One of the four systems as it stands: the ship's file with what play made of it laid over. */
export interface SystemStanding extends ShipSystem {
  name: ShipSystemName;
}

/** The four systems in their fixed order; one the file does not name is there as a sound one. */
export function systemStandings(ship: Ship, overrides: SystemOverrides): SystemStanding[] {
  return SHIP_SYSTEMS.map((name) => {
    const base = ship.systems[name] ?? SOUND;
    const over = overrides[name];
    return {
      name,
      status: over?.status ?? base.status,
      condition: over?.condition ?? base.condition,
      info: over?.info ?? base.info,
    };
  });
}

const SOUND: ShipSystem = { status: "ONLINE", condition: 100, info: "" };

/** Hull or armour as it stands, never more than the ship's file lets it be. */
export function gaugeStanding(ship: Ship, name: ShipGaugeName, overrides: GaugeOverrides): Gauge {
  const { current, max } = ship[name];
  return { current: Math.min(overrides[name] ?? current, max), max };
}

/** What a ship's file says of one of its systems, in words. */
export function systemLabelWithStatus(ship: Ship, name: ShipSystemName): string {
  const { status, condition } = ship.systems[name] ?? SOUND;
  return `${status.toLowerCase()}, ${condition} %`;
}

/** `life_support` as people read it. */
export function systemLabel(name: ShipSystemName): string {
  return name.replaceAll("_", " ");
}
