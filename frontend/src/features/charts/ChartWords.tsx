import type { ChartLevel } from "../../api/model";
import styles from "./charts.module.css";

interface ChartWordsProps {
  level: ChartLevel;
  missing: boolean;
  /** the server's words; null when nothing went wrong */
  error: string | null;
  /** for the GM: which file the chart would be drawn from */
  forGm?: boolean;
}

/** What stands where a chart would be: it is on its way, there is none, or it does not come. */
export function ChartWords({ level, missing, error, forGm = false }: ChartWordsProps) {
  return (
    <div className={styles.words} role="status" data-testid="chart-words">
      {missing ? (
        <>
          <strong>{level === "galaxy" ? "No star map on file" : "No chart of this place on file"}</strong>
          <p>{forGm ? FILES[level] : WORDS[level]}</p>
        </>
      ) : error !== null ? (
        <>
          <strong>The chart does not come through</strong>
          <p>{error}</p>
          <p>It is asked for again by itself.</p>
        </>
      ) : (
        <p>Reading the chart…</p>
      )}
    </div>
  );
}

const UNSURVEYED = "Nobody has surveyed it, or nobody has shared the survey.";
const WORDS: Record<ChartLevel, string> = {
  galaxy: "The navigation computer has no survey to show. The ship flies by what its crew remembers.",
  system: UNSURVEYED,
  orbit: UNSURVEYED,
};
const FILES: Record<ChartLevel, string> = {
  galaxy: "It is drawn from galaxy/star_map.yaml in the campaign. It appears here as soon as that file is there.",
  system: "It is drawn from system_map.yaml in the system's folder. It appears here as soon as that file is there.",
  orbit: "It is drawn from orbit_map.yaml in the body's folder. It appears here as soon as that file is there.",
};
