import { SHIP_SYSTEMS, type Ship, type ShipSystem, type ShipSystemName, type SystemOverride } from "../../api/model";

/** One of the four systems as it stands: the ship's file with what play made of it laid over. */
export interface SystemState extends ShipSystem {
  name: ShipSystemName;
}

/** The four systems in their fixed order; one the file does not name is there without values. */
export function systemStates(
  ship: Ship | null,
  overrides: Partial<Record<ShipSystemName, SystemOverride>>,
): SystemState[] {
  return SHIP_SYSTEMS.map((name) => {
    const base = ship?.systems?.[name] ?? {};
    const over = overrides[name];
    return {
      name,
      status: over?.status ?? base.status ?? null,
      condition: over?.condition ?? base.condition ?? null,
      info: over?.info ?? base.info ?? null,
    };
  });
}

/** `life_support` as people read it. */
export function systemLabel(name: ShipSystemName): string {
  return name.replaceAll("_", " ");
}
