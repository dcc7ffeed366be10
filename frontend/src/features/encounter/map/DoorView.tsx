import { type KeyboardEvent, memo, type MouseEvent } from "react";
import type { Connection, DoorStatus } from "../../../api/model";
import styles from "./map.module.css";
import { moveTo } from "./scale";
import { useTip } from "./tips";

/** Half a door's length, in map units. */
export const HALF = 17;
const THICKNESS: Record<Connection["door_type"], number> = {
  blast_door: 11,
  airlock: 10,
  emergency: 7,
  standard: 7,
  open: 4,
};

/** Called with the door and where on the screen it was picked. */
export type PickDoor = (connection: Connection, at: { x: number; y: number }) => void;

interface DoorViewProps {
  connection: Connection;
  /** its middle, in cell units */
  x: number;
  y: number;
  /** whether its wall runs up and down */
  upright: boolean;
  status: DoorStatus;
  onPick: PickDoor | undefined;
}

/** One door: jambs, two leaves that slide apart when it opens, a mark of what is wrong with it. */
export const DoorView = memo(function DoorView({ connection, x, y, upright, status, onPick }: DoorViewProps) {
  const type = connection.door_type;
  const name = `${type.replaceAll("_", " ")}${type.includes("door") ? "" : " door"}`;
  const { onTap, ...hover } = useTip({ title: name, facts: [status] });
  const thickness = THICKNESS[type];
  const pick = onPick && {
    role: "button",
    tabIndex: 0,
    "aria-haspopup": "menu" as const,
    onClick: (event: MouseEvent) => onPick(connection, { x: event.clientX, y: event.clientY }),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        const box = event.currentTarget.getBoundingClientRect();
        onPick(connection, { x: box.left + box.width / 2, y: box.top + box.height / 2 });
      }
    },
  };
  return (
    <g
      className={styles.door}
      style={{ transform: `${moveTo({ x, y })} rotate(${upright ? 90 : 0}deg)` }}
      role="img"
      aria-label={`${name}, ${status.toLowerCase()}`}
      data-connection-id={connection.id}
      data-door-type={type}
      data-door-status={status}
      onClick={onTap}
      {...pick}
      {...hover}
    >
      <rect className={styles.doorHit} x={-HALF - 2} y={-14} width={2 * HALF + 4} height={28} />
      {(type !== "open" || !["OPEN", "CLOSED"].includes(status)) && <Leaves type={type} thickness={thickness} />}
      <path className={styles.jamb} d={jambs(thickness)} />
      {status in MARKS && <path className={styles.doorMark} d={MARKS[status]} />}
    </g>
  );
});

const MARKS: Partial<Record<DoorStatus, string>> = {
  LOCKED: "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0",
  SEALED: "M-6 -6L6 6M6 -6L-6 6",
  DAMAGED: "M-5 -8L1 -2L-2 2L5 8",
};

/** The two posts a door slides into. */
function jambs(thickness: number): string {
  const post = (x: number) => `M${x} ${-thickness / 2 - 1.5}h3v${thickness + 3}h-3Z`;
  return post(-HALF - 2) + post(HALF - 1);
}

function Leaves({ type, thickness }: { type: Connection["door_type"]; thickness: number }) {
  const shape = { y: -thickness / 2, width: HALF - 1, height: thickness };
  const lines = LEAF_LINES[type];
  return (
    <>
      <g className={styles.leafLeft}>
        <rect {...shape} x={-HALF + 1} />
        {lines && <path d={lines.left} />}
      </g>
      <g className={styles.leafRight}>
        <rect {...shape} x={0} />
        {lines && <path d={lines.right} />}
      </g>
    </>
  );
}

const LEAF_LINES: Partial<Record<Connection["door_type"], { left: string; right: string }>> = {
  airlock: { left: `M${-HALF + 3} 0H-2`, right: `M2 0H${HALF - 3}` },
  blast_door: { left: "M-12 -4L-7 4M-7 -4L-2 4", right: "M2 -4L7 4M7 -4L12 4" },
  emergency: { left: "M-11 -3V3M-6 -3V3", right: "M6 -3V3M11 -3V3" },
};
