import type { Chart } from "../model/chart";

/**
 * How late it is on a chart, in its own unit of time: counted from when the page was opened, so that nothing jumps when a
 * chart is left and come back to.
 *
 * @param moving false: time stands at 0
 */
export function chartTime(chart: Pick<Chart, "timeScale">, moving: boolean): number {
  return moving ? (performance.now() / 1000) * chart.timeScale : 0;
}
