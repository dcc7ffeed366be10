/** x to the right, y up, z towards the reader, in a chart's own units. */
export type Point3 = readonly [x: number, y: number, z: number];

/** A circle round the origin; angles in degrees, the period in the chart's time. */
export interface Orbit {
  radius: number;
  /** 0: it stands still; below 0: it goes the other way round */
  period: number;
  /** where it begins, counter-clockwise as seen from above */
  angle: number;
  /** how far the circle is tilted about the x axis */
  inclination: number;
}

/** A place on a globe, in degrees: north and east are positive. */
export interface Surface {
  latitude: number;
  longitude: number;
}

const RADIANS = Math.PI / 180;

/** Where something on an orbit is after `time`. */
export function onOrbit(orbit: Orbit, time: number): Point3 {
  const turns = orbit.period === 0 ? 0 : time / orbit.period;
  const angle = orbit.angle * RADIANS + (turns % 1) * 2 * Math.PI;
  const tilt = orbit.inclination * RADIANS;
  const across = -orbit.radius * Math.sin(angle);
  return [orbit.radius * Math.cos(angle), -across * Math.sin(tilt), across * Math.cos(tilt)];
}

/**
 * Where a place on a globe lies that has turned by `turn` radians to the east about the y axis and is not tilted. Longitude 0
 * points along x before it has turned, as in an equirectangular image wrapped round a three.js sphere.
 */
export function onGlobe({ latitude, longitude }: Surface, radius: number, turn = 0): Point3 {
  const east = longitude * RADIANS + turn;
  const ring = radius * Math.cos(latitude * RADIANS);
  return [ring * Math.cos(east), radius * Math.sin(latitude * RADIANS), -ring * Math.sin(east)];
}

/**
 * By how much a globe has to turn to the east, in radians, until a place on it lies on the eye's side of it.
 *
 * @param eye where one looks from; one right above a pole has no side
 */
export function turnTowards({ longitude }: Surface, eye: Point3): number {
  return Math.atan2(-eye[2], eye[0]) - longitude * RADIANS;
}

/**
 * Whether a globe at the origin stands between the eye and a point on or outside it: beyond its limb, or behind it.
 *
 * @param radius of the globe
 */
export function isBehindGlobe(point: Point3, eye: Point3, radius: number): boolean {
  const way = minus(point, eye);
  const length2 = dot(way, way);
  // Where on the way from the eye (0) to the point (1) the globe's middle is nearest.
  const nearest = length2 === 0 ? 0 : -dot(eye, way) / length2;
  if (nearest <= 0 || nearest >= 1) {
    return false;
  }
  const closest: Point3 = [eye[0] + way[0] * nearest, eye[1] + way[1] * nearest, eye[2] + way[2] * nearest];
  // A hair's breadth, so that what lies on the surface is not hidden by its own ground.
  return dot(closest, closest) < radius * radius * 0.9999;
}

/** A point as a far eye sees it: `x` to the right, `y` downwards as on a screen, `depth` greater the nearer it is. */
export interface Seen {
  x: number;
  y: number;
  depth: number;
}

/**
 * Where a point appears to an eye infinitely far away in front of the origin, in the chart's units.
 *
 * @param pitch how far above the plane of x and z the eye stands, in radians; a quarter turn looks straight down
 */
export function seenFrom([x, y, z]: Point3, pitch: number): Seen {
  const [sin, cos] = [Math.sin(pitch), Math.cos(pitch)];
  return { x, y: z * sin - y * cos, depth: y * sin + z * cos };
}

function minus(a: Point3, b: Point3): Point3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function dot(a: Point3, b: Point3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
