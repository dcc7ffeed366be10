import type { Point3 } from "../../../geometry/space";
import type { Chart, ChartElement, ChartRoute } from "../model/chart";

const STEPS = 24;
/** How far a route bows upwards, in lengths of itself. */
const BOW = 0.05;
/** How far from a star a route begins, in sizes of the star. */
const CLEARANCE = 1.3;

/** The points of a route from star to star, bowed a little so that crossing ones can be told apart; null if an end is missing. */
export function routePath(
  { elements }: Pick<Chart, "elements">,
  route: Pick<ChartRoute, "from" | "to">,
): Point3[] | null {
  const from = elements.find(({ id }) => id === route.from);
  const to = elements.find(({ id }) => id === route.to);
  const start = from === undefined ? null : restOf(from);
  const end = to === undefined ? null : restOf(to);
  if (from === undefined || to === undefined || start === null || end === null) {
    return null;
  }
  const length = Math.hypot(end[0] - start[0], end[1] - start[1], end[2] - start[2]);
  const first = Math.min(0.4, (from.size * CLEARANCE) / length);
  const last = 1 - Math.min(0.4, (to.size * CLEARANCE) / length);
  return Array.from({ length: STEPS + 1 }, (_, step): Point3 => {
    const share = first + ((last - first) * step) / STEPS;
    return [
      start[0] + (end[0] - start[0]) * share,
      start[1] + (end[1] - start[1]) * share + 4 * BOW * length * share * (1 - share),
      start[2] + (end[2] - start[2]) * share,
    ];
  });
}

function restOf({ place }: ChartElement): Point3 | null {
  return "at" in place ? place.at : null;
}
