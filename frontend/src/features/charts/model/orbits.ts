import type { ChartBody } from "../../../api/model";
import type { Orbit } from "../../../geometry/space";
import type { ChartElement, Rings } from "./chart";
import { factsOf, placesFact } from "./facts";
import type { Ids } from "./ids";
import { finite, periodAt, positive, spreadAngle, spreadRadii } from "./layout";
import { bodySize, colorOf, globeOf } from "./looks";

/** The fields of an orbit, as bodies and stations have them. */
export type Orbiting = Pick<ChartBody, "orbital_radius" | "orbital_period" | "orbital_angle" | "inclination">;

/**
 * The orbits of a row of things, whole: what the file leaves out is spread so that nothing lies on its neighbour.
 *
 * @param least nothing orbits nearer than this
 * @param step between two orbits
 * @param turned degrees by which the missing angles begin further on
 */
export function orbitsOf(things: readonly Orbiting[], least: number, step: number, turned = 0): Orbit[] {
  const radii = spreadRadii(
    things.map(({ orbital_radius }) => orbital_radius),
    least,
    step,
  );
  const timed = things.findIndex(({ orbital_radius, orbital_period }) => orbital_radius && orbital_period);
  const known =
    timed < 0 ? undefined : { radius: radii[timed] ?? 1, period: finite(things[timed]?.orbital_period, 60) };
  return things.map((thing, index) => {
    const radius = radii[index] ?? least;
    return {
      radius,
      period: finite(thing.orbital_period, periodAt(radius, known)),
      angle: finite(thing.orbital_angle, (spreadAngle(index) + turned) % 360),
      inclination: finite(thing.inclination, 0),
    };
  });
}

/** Radius of a body: its file's, else its kind's; but never so large that it would fill its own orbit. */
export function sizeOf(body: ChartBody, orbit: Orbit, unit: number): number {
  return Math.min(positive(body.size, bodySize(body.type) * unit), orbit.radius * 0.45);
}

/**
 * A body on its orbit, as an element.
 *
 * @param body of the chart
 * @param orbit whole
 * @param size radius
 * @param ids of the chart
 */
export function bodyElement(body: ChartBody, orbit: Orbit, size: number, ids: Ids): ChartElement {
  const name = body.name || body.location_slug || "Unnamed body";
  const facts = [...factsOf(body.info), ...placesFact(body.surface_facility_count, body.orbital_station_count)];
  const globe = globeOf({
    name,
    kind: body.type,
    words: factsOf(body.info).map(({ text }) => text),
    color: body.color,
    texture: body.texture,
    atmosphere: body.atmosphere_color,
  });
  return {
    id: ids.of(body.location_slug, name),
    name,
    label: name,
    kind: body.type,
    type: "",
    place: { orbit },
    size,
    color: globe.color,
    globe,
    rings: ringsOf(body, size),
    icon: "",
    marker: null,
    facts,
    clickable: body.clickable,
    dive: null,
  };
}

function ringsOf(body: ChartBody, size: number): Rings | null {
  if (!body.has_rings) {
    return null;
  }
  const given = positive(body.ring_inner, 0);
  // Some files tell rings in the chart's units, some as multiples of the body's radius.
  const inner = given === 0 ? size * 1.35 : given < size ? Math.max(1.1, given) * size : given;
  const outer = positive(body.ring_outer, 0);
  const scaled = given > 0 && given < size ? outer * size : outer;
  return { inner, outer: scaled > inner ? scaled : inner * 1.45, color: colorOf(body.ring_color) ?? "#6f6a62" };
}
