import { clamp } from "../../../geometry/cells";
import { seedOf } from "../../../geometry/noise";
import type { Point3 } from "../../../geometry/space";
import type { ChartCamera } from "../../../api/model";
import type { ChartView } from "./chart";

/** Turns each further one of a row away from all before it: the angle of sunflower seeds. */
const GOLDEN_ANGLE = 137.508;
const RADIANS = Math.PI / 180;
const FOV = 50;

/** A number above 0, else another one. */
export function positive(value: number | null | undefined, otherwise: number): number {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : otherwise;
}

/** A number, else another one. */
export function finite(value: number | null | undefined, otherwise: number): number {
  return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
}

/** Three numbers as a point; null for anything else. */
export function pointOf(numbers: readonly number[] | null | undefined): Point3 | null {
  const [x, y, z] = numbers ?? [];
  return x !== undefined && y !== undefined && z !== undefined && [x, y, z].every(Number.isFinite) ? [x, y, z] : null;
}

/** How far from a point another one is. */
export function distance(a: Point3, b: Point3): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** A turn for the nth of a row that the file gives none, in degrees. */
export function spreadAngle(index: number): number {
  return Math.round(index * GOLDEN_ANGLE) % 360;
}

/**
 * Places for stars: their own where they have one that no other has, else on a spiral round all that have one. The same
 * stars always get the same places.
 */
export function placeStars(stars: readonly { name: string; position: Point3 | null }[]): Point3[] {
  const taken = new Set<string>();
  const own = stars.map(({ position }) => {
    const key = position?.join();
    if (key === undefined || taken.has(key)) {
      return null;
    }
    taken.add(key);
    return position;
  });
  const known = own.filter((point) => point !== null);
  const middle = middleOf(known);
  const reach = Math.max(0, ...known.map((point) => distance(point, middle)));
  let further = 0;
  return own.map((point, index) => {
    if (point !== null) {
      return point;
    }
    const angle = spreadAngle(further) * RADIANS;
    const radius = known.length < 2 ? 11 * Math.sqrt(further + 0.7) : reach * (1.15 + 0.12 * further);
    const rise = ((seedOf(stars[index]?.name ?? "") % 1000) / 1000 - 0.5) * radius * 0.25;
    further += 1;
    return [
      middle[0] + round(radius * Math.cos(angle)),
      middle[1] + round(rise),
      middle[2] + round(radius * Math.sin(angle)),
    ];
  });
}

/** The middle of the box round some points; the origin where there are none. */
export function middleOf(points: readonly Point3[]): Point3 {
  const along = (axis: 0 | 1 | 2) => {
    const values = points.map((point) => point[axis]);
    return values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [along(0), along(1), along(2)];
}

/**
 * Radii of orbits in the order of a file: those it leaves out lie evenly between their neighbours, or one `step` further
 * out than the one before.
 *
 * @param least nothing orbits nearer than this
 */
export function spreadRadii(given: readonly (number | null | undefined)[], least: number, step: number): number[] {
  const known = given.map((radius) => positive(radius, 0));
  const radii: number[] = [];
  known.forEach((radius, index) => {
    if (radius > 0) {
      radii.push(Math.max(least, radius));
      return;
    }
    const before = radii.at(-1) ?? least - step / 2;
    const next = known.findIndex((other, place) => place > index && other > 0);
    const after = known[next] ?? 0;
    radii.push(after > before ? before + (after - before) / (next - index + 1) : before + step);
  });
  return radii;
}

/**
 * The time round an orbit that the file does not give: as long as the given ones' sizes would have it.
 *
 * @param known some orbit of the same chart, if any has its time
 */
export function periodAt(radius: number, known: { radius: number; period: number } | undefined): number {
  const { radius: unit, period } = known ?? { radius: 10, period: 60 };
  return Math.max(1, Math.round(Math.abs(period) * (radius / unit) ** 1.5));
}

/**
 * From where a chart is first seen: as its file says, and where it says nothing, or nothing that can be, so that all of it
 * is in the picture.
 *
 * @param middle of all there is
 * @param reach how far from there the outermost thing is
 */
export function viewOf(camera: ChartCamera | null | undefined, middle: Point3, reach: number): ChartView {
  const lookAt = pointOf(camera?.lookAt) ?? middle;
  const far: Point3 = [lookAt[0], lookAt[1] + reach * 1.15, lookAt[2] + reach * 1.9];
  const given = pointOf(camera?.position);
  const position = given !== null && distance(given, lookAt) > 0.001 ? given : far;
  const away = distance(position, lookAt);
  const [least, greatest] = camera?.zoom_limits ?? [];
  const near = positive(least, Math.min(away, reach) * 0.3);
  const limit = positive(greatest, Math.max(away, reach) * 3);
  return {
    position,
    lookAt,
    fov: clamp(positive(camera?.fov, FOV), 15, 100),
    zoom: [Math.min(near, limit, away), Math.max(near, limit, away)],
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
