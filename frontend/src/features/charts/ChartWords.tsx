import type { ChartLevel } from "../../api/model";
import styles from "./charts.module.css";

interface ChartWordsProps {
  level: ChartLevel;
  missing: boolean;
  /** the server's words; null when nothing went wrong */
  error: string | null;
}

/** What stands where a chart would be: it is on its way, there is none, or it does not come. */
export function ChartWords({ level, missing, error }: ChartWordsProps) {
  return (
    <div className={styles.words} role="status" data-testid="chart-words">
      {missing ? (
        <>
          <strong>{level === "galaxy" ? "No star map on file" : "No chart of this place on file"}</strong>
          <p>
            {level === "galaxy"
              ? "The navigation computer has no survey to show. The ship flies by what its crew remembers."
              : "Nobody has surveyed it, or nobody has shared the survey."}
          </p>
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
