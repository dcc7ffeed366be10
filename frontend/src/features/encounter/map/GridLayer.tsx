import { memo } from "react";
import styles from "./map.module.css";
import { CELL } from "./scale";

/** The lines between the cells. */
export const GridLayer = memo(function GridLayer({ width, height }: { width: number; height: number }) {
  const columns = Array.from({ length: Math.floor(width) + 1 }, (_, x) => `M${x * CELL} 0V${height * CELL}`);
  const rows = Array.from({ length: Math.floor(height) + 1 }, (_, y) => `M0 ${y * CELL}H${width * CELL}`);
  return <path className={styles.grid} d={[...columns, ...rows].join("")} aria-hidden="true" />;
});
