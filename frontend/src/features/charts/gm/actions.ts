import { focusBridge } from "../../../api/activeView";
import type { GmAction } from "../../../api/gmAction";
import type { ActiveView, FocusChange } from "../../../api/model";
import { readStarMap, readSystemMap } from "../../../api/reads";
import type { ChartAddress } from "../model/chart";
import { sameAddress } from "../navigation";

const GROUP = "Bridge";

/** A chart the bridge can be pointed at. */
export interface ChartPlace {
  address: ChartAddress;
  name: string;
  /** what it lies in, as people read it */
  within: string;
}

/** The galaxy, and every system and body that has a chart of its own (GM). */
export async function readChartPlaces(): Promise<ChartPlace[]> {
  const { systems } = await readStarMap();
  const charted = systems.flatMap(({ name, location_slug: system, has_system_map }) =>
    has_system_map && system ? [{ name, system }] : [],
  );
  const inside = await Promise.all(
    charted.map(async ({ name, system }): Promise<ChartPlace[]> => {
      const { bodies } = await readSystemMap(system);
      const orbits = bodies.flatMap(({ name: body, location_slug: slug, has_orbit_map }) =>
        has_orbit_map && slug
          ? [{ address: { level: "orbit" as const, system, body: slug }, name: body || slug, within: name }]
          : [],
      );
      return [{ address: { level: "system", system, body: "" }, name: name || system, within: "Galaxy" }, ...orbits];
    }),
  );
  return [{ address: { level: "galaxy", system: "", body: "" }, name: "the galaxy", within: "" }, ...inside.flat()];
}

/** What a place on the map of space is called in a request. */
export function pointAt({ level, system, body }: ChartAddress, element = ""): FocusChange {
  return {
    level,
    ...(level === "galaxy" ? {} : { system }),
    ...(level === "orbit" ? { body } : {}),
    ...(element === "" ? {} : { element }),
    follow: true,
  };
}

/** Every chart as something to point the bridge at. */
export function chartActions(places: readonly ChartPlace[]): GmAction[] {
  return places.map(({ address, name, within }) => ({
    id: `chart:${address.level}:${address.system}:${address.body}`,
    label: `Point the bridge at ${name}`,
    group: GROUP,
    keywords: `star map chart ${address.level} ${address.system} ${address.body}`,
    off: "The players are there already.",
    detail: () => within,
    enabled: (view) => !pointsAt(view, address),
    run: () => focusBridge(pointAt(address)),
  }));
}

function pointsAt({ bridge_focus: focus }: ActiveView, address: ChartAddress): boolean {
  return focus.follow && focus.element === "" && sameAddress(focus, address);
}

/** Takes the players along on the map of space, or lets them browse on their own. */
export const FOLLOW: GmAction = {
  id: "bridge-follow",
  label: "Players follow on the bridge",
  group: GROUP,
  keywords: "star map lead let go browse",
  detail: ({ bridge_focus: { follow } }) =>
    follow ? "Let the players browse on their own" : "Take the players to where the bridge points",
  enabled: () => true,
  run: ({ bridge_focus: { level, system, body, element, follow } }) =>
    focusBridge({ ...pointAt({ level, system, body }, element), follow: !follow }),
};
