import { type KeyboardEvent, memo, useMemo, useRef } from "react";
import type { Room } from "../../../api/model";
import type { Point } from "../../../geometry/cells";
import { fitLabel, type Label, standsLow } from "../../../geometry/labels";
import { type Box, rectsOf, largestRect } from "../../../geometry/rooms";
import { outerWalls, wallPath } from "../../../geometry/walls";
import styles from "./map.module.css";
import { useFadeIn } from "./motion";
import { CELL } from "./scale";
import { useTip } from "./tips";

const LARGEST_NAME = 15;
const SMALLEST_NAME = 5;
/** Height of a line of a name over its letters'. */
const LINE = 1.15;
const MARK_REACH = 0.4 * CELL;

interface RoomsLayerProps {
  rooms: readonly Room[];
  corridors: readonly Room[];
  /** middles of what is drawn over the rooms and stays there, in cells: names make way for it */
  marks: readonly Point[];
  /** Which rooms the table sees; left out where all that is drawn is seen. */
  visibility?: Readonly<Record<string, boolean>> | undefined;
  /** Makes rooms buttons. */
  onPick?: ((room: Room, visible: boolean) => void) | undefined;
}

/** Rooms and corridors: floor, outer walls, name. A room that appears fades in; one the table does not see is dashed. */
export const RoomsLayer = memo(function RoomsLayer({ rooms, corridors, marks, visibility, onPick }: RoomsLayerProps) {
  const layer = useRef<SVGGElement>(null);
  const all = useMemo(
    () => [...corridors.map((room) => ({ room, kind: "corridor" })), ...rooms.map((room) => ({ room, kind: "room" }))],
    [corridors, rooms],
  );
  const ids = useMemo(() => all.map(({ room }) => room.id), [all]);
  const low = useMemo(() => roomsWithLowNames(rooms, marks), [rooms, marks]);
  useFadeIn(layer, "data-room-id", ids);
  return (
    <g ref={layer}>
      <Hatch />
      {all.map(({ room, kind }) => (
        <RoomView
          key={room.id}
          room={room}
          kind={kind}
          visible={visibility === undefined || visibility[room.id] === true}
          low={low.has(room.id)}
          onPick={onPick}
        />
      ))}
    </g>
  );
});

/** The floor of a dangerous room. */
function Hatch() {
  return (
    <defs>
      <pattern
        id="map-hatch"
        width={16}
        height={16}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
        className={styles.hatch}
      >
        <rect width={16} height={16} />
        <path d="M3 0V16" />
      </pattern>
    </defs>
  );
}

interface RoomViewProps {
  room: Room;
  kind: string;
  visible: boolean;
  /** its name stands at the foot of the room */
  low: boolean;
  onPick: ((room: Room, visible: boolean) => void) | undefined;
}

const RoomView = memo(function RoomView({ room, kind, visible, low, onPick }: RoomViewProps) {
  const name = room.name || room.id;
  const { onTap, ...hover } = useTip({
    title: name,
    facts: [room.type, room.status, !visible && onPick !== undefined ? "hidden from the table" : null],
    text: room.description,
  });
  const path = useMemo(() => wallPath(outerWalls(rectsOf(room)), CELL), [room]);
  const pick = onPick && {
    role: "button",
    tabIndex: 0,
    "aria-pressed": visible,
    onClick: () => onPick(room, visible),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        onPick(room, visible);
      }
    },
  };
  return (
    <g
      className={styles.room}
      role="img"
      aria-label={name}
      data-room-id={room.id}
      data-kind={kind}
      data-room-status={room.status}
      data-room-visible={visible}
      onClick={onTap}
      {...pick}
      {...hover}
    >
      <path d={path} fillRule="evenodd" />
      {kind === "room" && <RoomName room={room} low={low} />}
    </g>
  );
});

function RoomName({ room, low }: { room: Room; low: boolean }) {
  const { label, space } = nameOn(room);
  if (label === null) {
    return null;
  }
  const line = label.size * LINE;
  const top = low ? space.y + space.height - label.lines.length * line : space.y;
  // Lines end in a space, which is not drawn: what is read on the map must be what the room is called, not "CrewBerths".
  return (
    <text className={styles.roomName} fontSize={label.size} aria-hidden="true">
      {label.lines.map((words, index) => (
        <tspan key={words} x={space.x} y={top + line * (index + 0.9)}>
          {index < label.lines.length - 1 ? `${words} ` : words}
        </tspan>
      ))}
    </text>
  );
}

/** A room's name as large as it fits, and the room it has; null where it would be too small to read. */
function nameOn(room: Room): { label: Label | null; space: Box } {
  const rect = largestRect(room);
  const space = {
    x: rect.x * CELL + 9,
    y: rect.y * CELL + 7,
    width: rect.width * CELL - 16,
    height: rect.height * CELL - 17,
  };
  const highest = Math.min(space.height, 48);
  return { label: fitLabel(room.name || room.id, { ...space, height: highest }, LARGEST_NAME, SMALLEST_NAME), space };
}

function roomsWithLowNames(rooms: readonly Room[], marks: readonly Point[]): ReadonlySet<string> {
  const points = marks.map(({ x, y }) => ({ x: x * CELL, y: y * CELL }));
  return new Set(
    rooms.flatMap((room) => {
      const near = points.filter((point) => isNear(point, largestRect(room)));
      if (near.length === 0) {
        return [];
      }
      const { label, space } = nameOn(room);
      return label !== null && standsLow(label, space, near, MARK_REACH) ? [room.id] : [];
    }),
  );
}

/** Whether a mark may touch what is written in a rectangle of cells: fitting a name is dear, and most rooms have no mark. */
function isNear({ x, y }: Point, rect: Box): boolean {
  return (
    x > rect.x * CELL - MARK_REACH &&
    x < (rect.x + rect.width) * CELL + MARK_REACH &&
    y > rect.y * CELL - MARK_REACH &&
    y < (rect.y + rect.height) * CELL + MARK_REACH
  );
}
