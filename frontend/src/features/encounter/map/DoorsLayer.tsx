import { memo, useMemo, useRef } from "react";
import type { Connection, DoorStatus, Room } from "../../../api/model";
import { type DoorPlace, doorPlace, passages } from "../../../geometry/doors";
import { HALF } from "./DoorLeaves";
import { DoorView, type PickDoor } from "./DoorView";
import styles from "./map.module.css";
import { useFadeIn } from "./motion";
import { CELL } from "./scale";

interface DoorsLayerProps {
  connections: readonly Connection[];
  /** rooms and corridors the doors may lead to */
  rooms: readonly Room[];
  /** what play made of the doors' states */
  statuses: Readonly<Record<string, DoorStatus>>;
  onPick?: PickDoor | undefined;
}

interface PlacedDoor {
  connection: Connection;
  place: DoorPlace;
  passage: string;
}

/** Every door by its type and state, and the passages between rooms that share no wall. */
export const DoorsLayer = memo(function DoorsLayer({ connections, rooms, statuses, onPick }: DoorsLayerProps) {
  const layer = useRef<SVGGElement>(null);
  const doors = useMemo(() => placeDoors(connections, rooms), [connections, rooms]);
  const ids = useMemo(() => doors.map(({ connection }) => connection.id), [doors]);
  useFadeIn(layer, "data-connection-id", ids);
  return (
    <g ref={layer}>
      <path className={styles.passage} d={doors.map((door) => door.passage).join("")} />
      <path className={styles.doorGap} d={doors.map(({ place }) => gap(place)).join("")} />
      {doors.map(({ connection, place }) => (
        <DoorView
          key={connection.id}
          connection={connection}
          x={place.x}
          y={place.y}
          upright={place.orientation === "vertical"}
          status={statuses[connection.id] ?? connection.door_status}
          onPick={onPick}
        />
      ))}
    </g>
  );
});

function placeDoors(connections: readonly Connection[], rooms: readonly Room[]): PlacedDoor[] {
  const byId = new Map(rooms.map((room) => [room.id, room]));
  const roomOf = (id: string | null | undefined) => byId.get(id ?? "") ?? null;
  return connections.flatMap((connection) => {
    const ends = { from: roomOf(connection.from), to: roomOf(connection.to) };
    const place = doorPlace(connection.position, ends);
    if (place === null) {
      return [];
    }
    const passage = passages(place, ends)
      .map(({ from, to }) => `M${from.x * CELL} ${from.y * CELL}L${to.x * CELL} ${to.y * CELL}`)
      .join("");
    return [{ connection, place, passage }];
  });
}

/** The stretch of wall a door takes the place of. */
function gap({ x, y, orientation }: DoorPlace): string {
  return orientation === "vertical"
    ? `M${x * CELL} ${y * CELL - HALF}v${2 * HALF}`
    : `M${x * CELL - HALF} ${y * CELL}h${2 * HALF}`;
}
