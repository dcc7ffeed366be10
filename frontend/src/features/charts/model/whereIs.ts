import { isBehindGlobe, onGlobe, onOrbit, type Point3 } from "../../../geometry/space";
import type { Chart, ChartElement } from "./chart";

const RADIANS = Math.PI / 180;

/** Where an element of a chart is at a time of the chart's, in its units. */
export function whereIs(element: Pick<ChartElement, "place">, chart: Pick<Chart, "centre">, time: number): Point3 {
  const { place } = element;
  if ("at" in place) {
    return place.at;
  }
  if ("orbit" in place) {
    return onOrbit(place.orbit, time);
  }
  const { centre } = chart;
  if (centre === null) {
    return [0, 0, 0];
  }
  return leaned(onGlobe(place.surface, centre.size, turnOf(chart, time)), centre.tilt);
}

/** How far the centre has turned to the east, in radians. */
export function turnOf({ centre }: Pick<Chart, "centre">, time: number): number {
  return centre === null ? 0 : (centre.facing + centre.rotation * time) % (2 * Math.PI);
}

/** Whether the centre of the chart hides a point from the eye: it is behind it, or beyond the horizon. */
export function isHiddenByCentre(point: Point3, eye: Point3, { centre }: Pick<Chart, "centre">): boolean {
  return centre !== null && isBehindGlobe(point, eye, centre.size);
}

/** A point that leans to the right with its axis, as seen from the front. */
function leaned([x, y, z]: Point3, tilt: number): Point3 {
  const angle = -tilt * RADIANS;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle), z];
}
