import { type KeyboardEvent, memo, useMemo } from "react";
import type { Room } from "../../../api/model";
import { fitLabel } from "../../../geometry/labels";
import { roomiestRect, rectsOf } from "../../../geometry/rooms";
import { outerWalls, wallPath } from "../../../geometry/walls";
import styles from "./map.module.css";
import { CELL } from "./scale";
import { useTip } from "./tips";

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
  const all = [
    ...corridors.map((room) => ({ room, kind: "corridor" })),
    ...rooms.map((room) => ({ room, kind: "room" })),
  ];
  return all.map(({ room, kind }) => (
    <RoomView
      key={room.id}
      room={room}
      kind={kind}
      visible={visibility === undefined || visibility[room.id] === true}
      onPick={onPick}
    />
  ));
});

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
  const space = { width: rect.width * CELL - 12, height: Math.min(rect.height * CELL - 10, 44) };
  const label = fitLabel(name, space, 13, 5);
  if (label === null) {
    return null;
  }
  return (
    <text className={styles.roomName} fontSize={label.size} aria-hidden="true">
      {label.lines.map((line, index) => (
        <tspan key={line} x={rect.x * CELL + 8} y={rect.y * CELL + 6 + label.size * (index + 0.9) * 1.15}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
