import type { Cell, Point } from "./cells";

/** A rectangle in cell units, origin at its top left. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The shape of a room: its rectangles when it has any, else the one box it is. */
export interface RoomShape extends Box {
  rects?: Box[] | null;
}

/** The rectangles a room is made of. */
export function rectsOf(room: RoomShape): Box[] {
  return room.rects && room.rects.length > 0 ? room.rects : [room];
}

/** The first room, in the file's order, that holds the middle of a cell; null outside every room. */
export function roomOfCell<T extends RoomShape>(rooms: readonly T[], cell: Cell): T | null {
  const x = cell.x + 0.5;
  const y = cell.y + 0.5;
  return (
    rooms.find((room) => rectsOf(room).some((r) => x >= r.x && x < r.x + r.width && y >= r.y && y < r.y + r.height)) ??
    null
  );
}

/** The smallest box around some boxes; null when there are none. */
export function boundsOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) {
    return null;
  }
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** The rectangle of a room that has most space for its name. */
export function largestRect(room: RoomShape): Box {
  return rectsOf(room).reduce((best, rect) => (rect.width * rect.height > best.width * best.height ? rect : best));
}

/** The point of a room nearest to `point`, and how far it is; 0 when the point lies in the room or on its wall. */
export function nearestInRoom(room: RoomShape, point: Point): { point: Point; distance: number } {
  const candidates = rectsOf(room).map((rect) => {
    const near = {
      x: Math.min(rect.x + rect.width, Math.max(rect.x, point.x)),
      y: Math.min(rect.y + rect.height, Math.max(rect.y, point.y)),
    };
    return { point: near, distance: Math.hypot(near.x - point.x, near.y - point.y) };
  });
  return candidates.reduce((best, next) => (next.distance < best.distance ? next : best));
}
