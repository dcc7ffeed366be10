import type { Point3 } from "../../../geometry/space";

/** What lights the bodies of a chart. */
export interface Sunlight {
  /** where it comes from, in the chart's units */
  from: Point3;
  /** `#rrggbb` */
  color: string;
  /** how bright it is where it does not reach, 0–1 */
  ambient: number;
}
