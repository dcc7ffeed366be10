import { type KeyboardEvent, memo, useMemo, useRef } from "react";
import type { Room } from "../../../api/model";
import { fitLabel } from "../../../geometry/labels";
import { rectsOf, roomiestRect } from "../../../geometry/rooms";
import { outerWalls, wallPath } from "../../../geometry/walls";
import styles from "./map.module.css";
import { useFadeIn } from "./motion";
import { CELL } from "./scale";
import { useTip } from "./tips";

const LARGEST_NAME = 15;
const SMALLEST_NAME = 5;

interface RoomsLayerProps {
  rooms: readonly Room[];
  corridors: readonly Room[];
  /** Which rooms the table sees; left out where all that is drawn is seen. */
  visibility?: Readonly<Record<string, boolean>> | undefined;
  /** Makes rooms buttons. */
  onPick?: ((room: Room, visible: boolean) => void) | undefined;
}

/** Rooms and corridors: floor, outer walls, name. A room that appears fades in; one the table does not see is dashed. */
export const RoomsLayer = memo(function RoomsLayer({ rooms, corridors, visibility, onPick }: RoomsLayerProps) {
  const layer = useRef<SVGGElement>(null);
  const all = useMemo(
    () => [...corridors.map((room) => ({ room, kind: "corridor" })), ...rooms.map((room) => ({ room, kind: "room" }))],
    [corridors, rooms],
  );
  const ids = useMemo(() => all.map(({ room }) => room.id), [all]);
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
  onPick: ((room: Room, visible: boolean) => void) | undefined;
}

const RoomView = memo(function RoomView({ room, kind, visible, onPick }: RoomViewProps) {
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
      {kind === "room" && <RoomName room={room} name={name} />}
    </g>
  );
});

function RoomName({ room, name }: { room: Room; name: string }) {
  const rect = roomiestRect(room);
  const space = { width: rect.width * CELL - 16, height: Math.min(rect.height * CELL - 12, 48) };
  const label = fitLabel(name, space, LARGEST_NAME, SMALLEST_NAME);
  if (label === null) {
    return null;
  }
  // Lines end in a space, which is not drawn: what is read on the map must be what the room is called, not "CrewBerths".
  return (
    <text className={styles.roomName} fontSize={label.size} aria-hidden="true">
      {label.lines.map((line, index) => (
        <tspan key={line} x={rect.x * CELL + 9} y={rect.y * CELL + 7 + label.size * (index + 0.9) * 1.15}>
          {index < label.lines.length - 1 ? `${line} ` : line}
        </tspan>
      ))}
    </text>
  );
}
