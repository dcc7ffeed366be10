import { type KeyboardEvent, memo, type MouseEvent, useMemo } from "react";
import type { Connection, DoorStatus, Room } from "../../../api/model";
import { type DoorPlace, doorPlace, passages } from "../../../geometry/doors";
import styles from "./map.module.css";
import { CELL, moveTo } from "./scale";
import { useTip } from "./tips";

/** Half a door's length and its thickness, in map units. */
const HALF = 17;
const THICKNESS: Record<Connection["door_type"], number> = {
  blast_door: 11,
  airlock: 10,
  emergency: 7,
  standard: 6,
  open: 4,
};

/** Called with the door and where on the screen it was picked. */
export type PickDoor = (connection: Connection, at: { x: number; y: number }) => void;

interface DoorsLayerProps {
  connections: readonly Connection[];
  /** rooms and corridors the doors may lead to */
  rooms: readonly Room[];
  /** what play made of the doors' states */
  statuses: Readonly<Record<string, DoorStatus>>;
  onPick?: PickDoor | undefined;
}

/** Every door by its type and state, and the passages between rooms that share no wall. */
export const DoorsLayer = memo(function DoorsLayer({ connections, rooms, statuses, onPick }: DoorsLayerProps) {
  const byId = useMemo(() => new Map(rooms.map((room) => [room.id, room])), [rooms]);
  const roomOf = (id: string | null | undefined) => byId.get(id ?? "") ?? null;
  return connections.map((connection) => {
    const ends = { from: roomOf(connection.from), to: roomOf(connection.to) };
    const place = doorPlace(connection.position, ends);
    return place === null ? null : (
      <g key={connection.id}>
        {passages(place, ends).map((line) => (
          <line
            key={`${line.to.x},${line.to.y}`}
            className={styles.passage}
            x1={line.from.x * CELL}
            y1={line.from.y * CELL}
            x2={line.to.x * CELL}
            y2={line.to.y * CELL}
          />
        ))}
        <DoorView
          connection={connection}
          place={place}
          status={statuses[connection.id] ?? connection.door_status}
          onPick={onPick}
        />
      </g>
    );
  });
});

interface DoorViewProps {
  connection: Connection;
  place: DoorPlace;
  status: DoorStatus;
  onPick: PickDoor | undefined;
}

function DoorView({ connection, place, status, onPick }: DoorViewProps) {
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
      style={{ transform: `${moveTo(place)} rotate(${place.orientation === "vertical" ? 90 : 0}deg)` }}
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
      <rect className={styles.doorGap} x={-HALF} y={-3} width={2 * HALF} height={6} />
      <rect className={styles.jamb} x={-HALF - 2} y={-thickness / 2 - 1} width={3} height={thickness + 2} />
      <rect className={styles.jamb} x={HALF - 1} y={-thickness / 2 - 1} width={3} height={thickness + 2} />
      {(type !== "open" || !["OPEN", "CLOSED"].includes(status)) && <Leaves type={type} thickness={thickness} />}
      {status === "LOCKED" && <circle className={styles.doorMark} r={4.5} />}
      {status === "SEALED" && <path className={styles.doorMark} d="M-6 -6L6 6M6 -6L-6 6" />}
      {status === "DAMAGED" && <path className={styles.doorMark} d="M-5 -8L1 -2L-2 2L5 8" />}
    </g>
  );
}

function Leaves({ type, thickness }: { type: string; thickness: number }) {
  const shape = { y: -thickness / 2, width: HALF - 1, height: thickness };
  return (
    <>
      <g className={styles.leafLeft}>
        <rect {...shape} x={-HALF + 1} />
        {type === "airlock" && <path className={styles.leafLine} d={`M${-HALF + 3} 0H-2`} />}
        {type === "blast_door" && <path className={styles.leafLine} d="M-12 -4L-7 4M-7 -4L-2 4" />}
        {type === "emergency" && <path className={styles.leafLine} d="M-11 -3V3M-6 -3V3" />}
      </g>
      <g className={styles.leafRight}>
        <rect {...shape} x={0} />
        {type === "airlock" && <path className={styles.leafLine} d={`M2 0H${HALF - 3}`} />}
        {type === "blast_door" && <path className={styles.leafLine} d="M2 -4L7 4M7 -4L12 4" />}
        {type === "emergency" && <path className={styles.leafLine} d="M6 -3V3M11 -3V3" />}
      </g>
    </>
  );
}
