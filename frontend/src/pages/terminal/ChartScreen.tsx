import styles from "./TerminalPage.module.css";

/** The map of space. */
export function ChartScreen() {
  return (
    <p className={styles.waiting} data-testid="chart">
      No chart is on board yet.
    </p>
  );
}
