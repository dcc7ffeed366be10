import { FlatChart } from "./flat/FlatChart";
import type { ChartPictureProps } from "./model/chart";

/** The picture of a chart. */
export function ChartPicture(props: ChartPictureProps) {
  return <FlatChart {...props} />;
}
