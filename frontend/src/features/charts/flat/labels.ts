import type { Point } from "../../../geometry/cells";
import type { Box } from "../../../geometry/rooms";

/** Something with a name on a flat chart; all measures in pixels. */
export interface Mark extends Point {
  id: string;
  /** how far its drawing reaches from its middle */
  radius: number;
  text: string;
  /** what is named first where there is no room for all */
  weight: number;
  /** it has no drawing: the text stands on the point itself */
  bare?: boolean;
}

/** Where a name is written. */
export interface LabelPlace extends Point {
  anchor: "start" | "middle" | "end";
}

const CHAR_WIDTH = 0.66;
const GAP = 5;

/**
 * Writes names beside their marks so that none covers another or another's mark: to the right, left, below or above,
 * whichever is free first. A name that has no free place is left out.
 *
 * @param size of the type in pixels
 * @param window outside of which nothing can be read; null for none
 */
export function placeLabels(
  marks: readonly Mark[],
  size: number,
  window: Box | null = null,
): ReadonlyMap<string, LabelPlace> {
  const drawings = marks
    .filter(({ bare }) => bare !== true)
    .map(({ id, x, y, radius }) => ({ id, ...boxAround(x, y, radius) }));
  const written: Box[] = [];
  const places = new Map<string, LabelPlace>();
  for (const mark of marks.toSorted((a, b) => b.weight - a.weight)) {
    const free = candidates(mark, size).find(
      ({ box }) =>
        (window === null || contains(window, box)) &&
        !written.some((other) => overlap(box, other)) &&
        !drawings.some((drawing) => drawing.id !== mark.id && overlap(box, drawing)),
    );
    if (free !== undefined) {
      written.push(free.box);
      places.set(mark.id, free.place);
    }
  }
  return places;
}

function candidates({ x, y, radius, text, bare }: Mark, size: number): { place: LabelPlace; box: Box }[] {
  const width = text.length * size * CHAR_WIDTH;
  const height = size * 1.25;
  const reach = radius + GAP;
  const beside = y + size * 0.34;
  if (bare === true) {
    const place = { x, y: beside, anchor: "middle" as const };
    return [{ place, box: { x: x - width / 2, y: y - height / 2, width, height } }];
  }
  return [
    { place: { x: x + reach, y: beside, anchor: "start" as const }, left: x + reach },
    { place: { x: x - reach, y: beside, anchor: "end" as const }, left: x - reach - width },
    { place: { x, y: y + reach + size * 0.85, anchor: "middle" as const }, left: x - width / 2 },
    { place: { x, y: y - reach - size * 0.2, anchor: "middle" as const }, left: x - width / 2 },
  ].map(({ place, left }) => ({ place, box: { x: left, y: place.y - size * 0.95, width, height } }));
}

function boxAround(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function contains(outer: Box, box: Box): boolean {
  return (
    box.x >= outer.x &&
    box.y >= outer.y &&
    box.x + box.width <= outer.x + outer.width &&
    box.y + box.height <= outer.y + outer.height
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;
}
