import type { ReactNode, SVGProps } from "react";
import { useMapSpace } from "./mapContext";
import styles from "./map.module.css";

interface SheetProps extends SVGProps<SVGSVGElement> {
  /** Drawn by itself: a change on this sheet does not paint the ones below anew. */
  apart?: boolean;
  children: ReactNode;
}

/** One transparent drawing over the whole plane of the map. */
export function Sheet({ apart, children, ...more }: SheetProps) {
  const { x, y, width, height } = useMapSpace().bounds;
  return (
    <svg
      className={styles.sheet}
      data-apart={apart}
      viewBox={`${x} ${y} ${width} ${height}`}
      preserveAspectRatio="none"
      {...more}
    >
      {children}
    </svg>
  );
}
