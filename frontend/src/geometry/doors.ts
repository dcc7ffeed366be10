import type { Point } from "./cells";
import { nearestInRoom, largestRect, type RoomShape } from "./rooms";

/** Where a door is drawn: its centre in cell units and the direction its wall runs. */
export interface DoorPlace extends Point {
  orientation: "horizontal" | "vertical";
}

/** The rooms a door joins; null for an end that is not known. */
export interface DoorEnds {
  from: RoomShape | null;
  to: RoomShape | null;
}

/** The server's place of a door, or half-way between its two rooms when it has none; null when nothing is known. */
export function doorPlace(position: DoorPlace | null, { from, to }: DoorEnds): DoorPlace | null {
  if (position !== null) {
    return position;
  }
  if (from === null || to === null) {
    return null;
  }
  const rect = largestRect(from);
  const near = nearestInRoom(to, { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }).point;
  const back = nearestInRoom(from, near).point;
  return {
    x: (near.x + back.x) / 2,
    y: (near.y + back.y) / 2,
    orientation: Math.abs(near.x - back.x) > Math.abs(near.y - back.y) ? "vertical" : "horizontal",
  };
}

/** Lines from a door to those of its rooms that lie away from it: the passage between rooms that share no wall. */
export function passages(door: Point, { from, to }: DoorEnds): { from: Point; to: Point }[] {
  return [from, to].flatMap((room) => {
    const near = room === null ? null : nearestInRoom(room, door);
    return near !== null && near.distance > 0.3 ? [{ from: door, to: near.point }] : [];
  });
}
