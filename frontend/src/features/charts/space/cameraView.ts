import type { Point3 } from "../../../geometry/space";
import type { Chart, ChartElement } from "../model/chart";

/** From where to where a camera looks: round its target, in radians, the height counted from straight above. */
export interface View {
  target: Point3;
  /** round the y axis, 0 along z, as three.js counts */
  around: number;
  /** 0: from straight above, π: from below */
  height: number;
  distance: number;
}

/** How long a glide takes, in milliseconds. */
export const GLIDE_MS = 900;

export function viewFrom(position: Point3, target: Point3): View {
  const [x, y, z] = minus(position, target);
  const distance = Math.max(1e-6, Math.hypot(x, y, z));
  return { target, around: Math.atan2(x, z), height: Math.acos(clamp(y / distance, -1, 1)), distance };
}

/** Where the camera of a view stands. */
export function standpoint({ target, around, height, distance }: View): Point3 {
  const ring = distance * Math.sin(height);
  return [
    target[0] + ring * Math.sin(around),
    target[1] + distance * Math.cos(height),
    target[2] + ring * Math.cos(around),
  ];
}

/** A view on the way from one to another, by the shorter way round. `share` runs from 0 to 1 and is eased here. */
export function viewBetween(from: View, to: View, share: number): View {
  const eased = easeGlide(share);
  const mix = (a: number, b: number) => a + (b - a) * eased;
  return {
    target: [mix(from.target[0], to.target[0]), mix(from.target[1], to.target[1]), mix(from.target[2], to.target[2])],
    around: from.around + turnBetween(from.around, to.around) * eased,
    height: mix(from.height, to.height),
    distance: from.distance * (to.distance / from.distance) ** eased,
  };
}

/** Slow at both ends. */
export function easeGlide(share: number): number {
  const t = clamp(share, 0, 1);
  return t * t * t * (t * (t * 6 - 15) + 10);
}

/** A globe in the middle takes up no more of the picture's height than this, nor is it shrunk below the other for its moons. */
const LARGEST = 0.6;
const SMALLEST = 0.5;

/**
 * How a chart is first seen. A tall, narrow screen stands further back, so that its sides hold what a wide one's do; and over
 * a planet one stands back for its moons, as long as it stays what the picture is about.
 */
export function homeView({ camera, level, centre, reach }: HomeChart, aspect: number): View {
  const view = viewFrom(camera.position, camera.lookAt);
  const back = aspect < 1.25 ? Math.min(2, 1.25 / Math.max(0.1, aspect)) : 1;
  const half = Math.tan((camera.fov * Math.PI) / 360);
  const filling = (share: number) => (centre === null ? 0 : centre.size / Math.sin(Math.atan(share * half)));
  const whole = (reach * 1.08) / (half * Math.max(0.1, aspect));
  const distance =
    level === "orbit" ? Math.max(view.distance, filling(LARGEST), Math.min(whole, filling(SMALLEST))) : view.distance;
  return { ...view, distance: clamp(distance * back, camera.zoom[0], camera.zoom[1] * back) };
}

type HomeChart = Pick<Chart, "camera" | "level" | "centre" | "reach">;

/**
 * The view to glide to when an element has been picked out.
 *
 * @param place where it is just now
 * @param now the view one comes from: what need not change stays as it is
 * @param home how the chart is first seen
 */
export function viewOn(chart: Chart, element: ChartElement, place: Point3, now: View, home: View): View {
  const [least, greatest] = chart.camera.zoom;
  if (chart.level === "galaxy") {
    return {
      target: place,
      around: now.around,
      height: clamp(now.height, 0.7, 1.4),
      distance: clamp(Math.min(now.distance, home.distance * 0.62), least, greatest),
    };
  }
  if (chart.level === "system") {
    // From the side, three quarters of it lit, and from that side which is nearer.
    const star = Math.atan2(-place[0], -place[2]);
    const around = [star + 1.05, star - 1.05].sort(
      (a, b) => Math.abs(turnBetween(now.around, a)) - Math.abs(turnBetween(now.around, b)),
    )[0];
    return {
      target: place,
      around: around ?? star,
      height: 1.22,
      distance: clamp(Math.max(element.size, element.rings?.outer ?? 0) * 5, least, greatest),
    };
  }
  const out = viewFrom(place, home.target);
  const far = "surface" in element.place ? (chart.centre?.size ?? 1) * 2.3 : out.distance * 1.3 + element.size * 6;
  return {
    target: home.target,
    around: out.around + ("surface" in element.place ? 0 : 0.3),
    height: clamp(out.height - ("surface" in element.place ? 0.1 : 0.22), 0.25, Math.PI - 0.25),
    distance: clamp(far, least, greatest),
  };
}

/** A view that keeps up with what it is on: it goes along, or, over a planet, round with it. */
export function viewAlong(chart: Pick<Chart, "level">, view: View, was: Point3, is: Point3): View {
  if (chart.level === "orbit") {
    return { ...view, around: view.around + turnBetween(Math.atan2(was[0], was[2]), Math.atan2(is[0], is[2])) };
  }
  const [x, y, z] = minus(is, was);
  return { ...view, target: [view.target[0] + x, view.target[1] + y, view.target[2] + z] };
}

/** The shorter turn from one angle to another, −π to π. */
function turnBetween(from: number, to: number): number {
  const turn = (to - from) % (2 * Math.PI);
  return turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn;
}

function minus(a: Point3, b: Point3): Point3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.min(greatest, Math.max(least, value));
}
