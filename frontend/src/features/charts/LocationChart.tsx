import { useState } from "react";
import { ChartInfo } from "./ChartInfo";
import { ChartPicture } from "./ChartPicture";
import styles from "./charts.module.css";
import { ChartWords } from "./ChartWords";
import type { ChartAddress } from "./model/chart";
import { useChart } from "./useChart";

interface LocationChartProps {
  /** which chart stands for the place */
  kind: "system" | "orbit";
  /** the place's slugs from its system down */
  path: readonly string[];
}

/** The chart of one place by itself, for an encounter there: one may look at what is on it, but goes nowhere. */
export function LocationChart({ kind, path }: LocationChartProps) {
  const [system = "", ...rest] = path;
  const address: ChartAddress = { level: kind, system, body: kind === "orbit" ? rest.join("/") : "" };
  const { chart, stale, missing, error } = useChart(address);
  const [picked, setPicked] = useState<{ at: string; id: string | null }>({ at: "", id: null });
  const at = path.join("/");
  const selected = picked.at === at ? picked.id : null;
  return (
    <div className={styles.alone} data-testid="location-chart">
      {chart === null || stale ? (
        <ChartWords level={kind} missing={missing} error={error} />
      ) : (
        <div className={styles.beside}>
          <div className={styles.window}>
            <ChartPicture
              chart={withoutDives(chart)}
              selected={selected}
              onSelect={(id) => setPicked({ at, id })}
              onDive={nowhere}
              led={false}
            />
          </div>
          <ChartInfo chart={chart} selected={selected} onDive={nowhere} still />
        </div>
      )}
    </div>
  );
}

const nowhere = () => undefined;
const still = new WeakMap<object, ReturnType<typeof strip>>();

/** The chart with nothing to dive into; the same object for the same chart, so that its picture need not be drawn anew. */
function withoutDives(chart: Parameters<typeof strip>[0]) {
  const held = still.get(chart) ?? strip(chart);
  still.set(chart, held);
  return held;
}

function strip(chart: NonNullable<ReturnType<typeof useChart>["chart"]>) {
  return { ...chart, elements: chart.elements.map((element) => ({ ...element, dive: null })) };
}
