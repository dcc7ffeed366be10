import { lazy, Suspense, useState } from "react";
import { ErrorBoundary } from "../../ui/ErrorBoundary";
import { isPerfMode } from "../../ui/profile";
import styles from "./charts.module.css";
import { FlatChart } from "./flat/FlatChart";
import type { ChartPictureProps } from "./model/chart";
import { canDrawSpace } from "./space/canDrawSpace";

const SpaceChart = lazy(() => import("./space/SpaceChart"));

/** Whether this page draws the map of space in three dimensions; once that has failed, it no longer does. */
let drawsSpace: boolean | null = null;

/**
 * The picture of a chart: in three dimensions where the screen can, else flat. Until the former has come, and from when it
 * fails, the latter stands in.
 */
export function ChartPicture(props: ChartPictureProps) {
  const [space, setSpace] = useState(() => (drawsSpace ??= !isPerfMode() && canDrawSpace()));
  const flat = <FlatChart {...props} />;
  if (!space) {
    return flat;
  }
  const giveUp = () => {
    drawsSpace = false;
    setSpace(false);
  };
  const { level, address } = props.chart;
  return (
    <ErrorBoundary fallback={flat} resetKey={null}>
      <Suspense fallback={flat}>
        <div
          className={styles.space}
          data-testid="chart"
          data-picture="space"
          data-level={level}
          data-chart={[address.system, address.body].filter(Boolean).join("/")}
        >
          <SpaceChart {...props} onFailed={giveUp} />
        </div>
      </Suspense>
    </ErrorBoundary>
  );
}
