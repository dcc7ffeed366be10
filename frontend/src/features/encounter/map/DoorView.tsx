import { type KeyboardEvent, memo, type MouseEvent } from "react";
import type { Connection, DoorStatus } from "../../../api/model";
import { placePath } from "../../../geometry/paths";
import { DoorLeaves, HALF } from "./DoorLeaves";
import styles from "./map.module.css";
import { CELL } from "./scale";
import { useTip } from "./tips";

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

/** One door: posts, two leaves that slide into them when it opens, a mark of what is wrong with it. */
export const DoorView = memo(function DoorView({ connection, x, y, upright, status, onPick }: DoorViewProps) {
  const type = connection.door_type;
  const name = `${type.replaceAll("_", " ")}${type.includes("door") ? "" : " door"}`;
  const { onTap, ...hover } = useTip({ title: name, facts: [status] });
  const thickness = THICKNESS[type];
  const draw = (path: string) => placePath(path, { x: x * CELL, y: y * CELL, upright });
  const mark = MARKS[status];
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
      role="img"
      aria-label={`${name}, ${status.toLowerCase()}`}
      data-connection-id={connection.id}
      data-door-type={type}
      data-door-status={status}
      onClick={onTap}
      {...pick}
      {...hover}
    >
      <path className={styles.doorHit} d={draw(HIT)} />
      {(type !== "open" || !["OPEN", "CLOSED"].includes(status)) && (
        <DoorLeaves type={type} status={status} thickness={thickness} upright={upright} draw={draw} />
      )}
      <path className={styles.jamb} d={draw(posts(thickness))} />
      {mark && <path className={styles.doorMark} d={draw(mark)} />}
    </g>
  );
});

const HIT = `M${-HALF - 2} -14H${HALF + 2}V14H${-HALF - 2}Z`;

const MARKS: Partial<Record<DoorStatus, string>> = {
  LOCKED: "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0",
  SEALED: "M-6 -6L6 6M6 -6L-6 6",
  DAMAGED: "M-5 -8L1 -2L-2 2L5 8",
};

/** The two posts a door slides into. */
function posts(thickness: number): string {
  const half = thickness / 2 + 1.5;
  const post = (x: number) => `M${x} ${-half}H${x + 3}V${half}H${x}Z`;
  return post(-HALF - 2) + post(HALF - 1);
}
