import { useLayoutEffect, useRef } from "react";
import type { Connection, DoorStatus } from "../../../api/model";
import { prefersReducedMotion } from "../../../ui/useReducedMotion";
import styles from "./map.module.css";

/** Half a door's length, in map units. */
export const HALF = 17;
/** What still shows of a leaf that has slid into its post. */
const LEFT_OVER = 0.35;
const SLIDE_MS = 600;

interface DoorLeavesProps {
  type: Connection["door_type"];
  status: DoorStatus;
  thickness: number;
  upright: boolean;
  /** Puts a path made around the origin where the door is. */
  draw: (path: string) => string;
}

/** A door's two leaves. They slide when the door opens or shuts while it is looked at. */
export function DoorLeaves({ type, status, thickness, upright, draw }: DoorLeavesProps) {
  const open = status === "OPEN";
  const first = useRef<SVGPathElement>(null);
  const second = useRef<SVGPathElement>(null);
  const wasOpen = useRef(open);

  useLayoutEffect(() => {
    if (wasOpen.current === open) {
      return;
    }
    wasOpen.current = open;
    if (!prefersReducedMotion()) {
      const stretch = open ? 1 / LEFT_OVER : LEFT_OVER;
      const transform = [`scale(${upright ? `1, ${stretch}` : `${stretch}, 1`})`, "scale(1)"];
      for (const leaf of [first.current, second.current]) {
        leaf?.animate({ transform }, { duration: SLIDE_MS, easing: "ease-in-out" });
      }
    }
  }, [open, upright]);

  const length = (HALF - 1) * (open ? LEFT_OVER : 1);
  const half = thickness / 2;
  const lines = LINES[type];
  return (
    <>
      <path
        ref={first}
        className={styles.leaf}
        style={{ transformOrigin: upright ? "50% 0" : "0 50%" }}
        d={draw(`M${1 - HALF} ${-half}H${1 - HALF + length}V${half}H${1 - HALF}Z`)}
      />
      <path
        ref={second}
        className={styles.leaf}
        style={{ transformOrigin: upright ? "50% 100%" : "100% 50%" }}
        d={draw(
          status === "DAMAGED"
            ? jammed(half)
            : `M${HALF - 1 - length} ${-half}H${HALF - 1}V${half}H${HALF - 1 - length}Z`,
        )}
      />
      {lines !== undefined && !open && <path className={styles.leafLine} d={draw(lines)} />}
    </>
  );
}

/** A leaf that hangs askew in its frame. */
function jammed(half: number): string {
  return `M3 ${-half - 1}L${HALF} ${-half + 3}L${HALF - 2} ${half + 4}L1 ${half}Z`;
}

const LINES: Partial<Record<Connection["door_type"], string>> = {
  airlock: `M${-HALF + 3} 0H-2M2 0H${HALF - 3}`,
  blast_door: "M-12 -4L-7 4M-7 -4L-2 4M2 -4L7 4M7 -4L12 4",
  emergency: "M-11 -3V3M-6 -3V3M6 -3V3M11 -3V3",
};
