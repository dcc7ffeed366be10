import type { Point } from "../../../geometry/cells";
import type { Box } from "../../../geometry/rooms";

/** On which side of its mark a label stands. */
export type Side = "right" | "left" | "below" | "above";

/** A round mark, in pixels of the screen. */
export interface Mark extends Point {
  radius: number;
}

/** A label that wants a place beside its mark, all in pixels. */
export interface LabelWish extends Mark {
  id: string;
  width: number;
  height: number;
  /** the greater goes first */
  rank: number;
  /** where it stood before: it stays there if it can */
  side?: Side | null;
  /** it has no mark: it stands on the point itself */
  upon?: boolean;
}

/** Left upper corner of a label, and its side of the mark; `upon` for one without. */
export interface LabelPlace extends Point {
  side: Side | "upon";
}

const SIDES: readonly Side[] = ["right", "left", "below", "above"];
const GAP = 7;
/** A mark larger than this is a disc one may write on. */
const SMALL_MARK = 42;

/**
 * Finds each label a place beside its mark where it covers neither a label of higher rank nor a small mark, and, if it can
 * be, no disc and no line either.
 *
 * @param window outside of which nothing can be read; null for none
 * @param lines points of what is better not written over, such as a route
 * @returns by id; a label that is missing had to give way
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  window: Box | null,
  lines: readonly Mark[] = [],
): Map<string, LabelPlace> {
  const places = new Map<string, LabelPlace>();
  const taken: Box[] = [];
  const marks = wishes.filter(({ upon }) => upon !== true).map((mark) => ({ id: mark.id, ...around(mark) }));
  const small = marks.filter(({ width }) => width <= 2 * SMALL_MARK);
  const routes = lines.map(around);
  for (const wish of wishes.toSorted((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))) {
    const ownSmall = small.filter(({ id }) => id !== wish.id);
    const ownMarks = marks.filter(({ id }) => id !== wish.id);
    const free = candidates(wish).filter(
      (box) =>
        (window === null || contains(window, box)) &&
        !taken.some((other) => overlap(box, other)) &&
        !ownSmall.some((mark) => overlap(box, mark)),
    );
    const clear = free.filter((box) => !ownMarks.some((mark) => overlap(box, mark)));
    const best =
      (wish.upon === true ? null : clear.find((box) => !routes.some((mark) => overlap(box, mark)))) ??
      clear[0] ??
      free[0];
    if (best !== undefined) {
      taken.push(best);
      places.set(wish.id, { x: best.x, y: best.y, side: best.side });
    }
  }
  return places;
}

/** Where a label stands that found no free place but is to be read all the same: beside its mark, inside the window. */
export function foldedPlace(wish: Omit<LabelWish, "id" | "rank">, window: Box | null): LabelPlace {
  const { width, height } = wish;
  const side = window !== null && wish.x > window.x + window.width / 2 ? "left" : "right";
  const { x, y } = beside(wish, side);
  const within = (at: number, from: number, room: number, need: number) =>
    Math.max(from, Math.min(at, from + room - need));
  return window === null
    ? { x, y, side }
    : { x: within(x, window.x, window.width, width), y: within(y, window.y, window.height, height), side };
}

function candidates(wish: LabelWish): (Box & { side: LabelPlace["side"] })[] {
  const { x, y, width, height, side, upon } = wish;
  if (upon === true) {
    return [{ x: x - width / 2, y: y - height / 2, width, height, side: "upon" }];
  }
  const sides = side ? [side, ...SIDES.filter((other) => other !== side)] : SIDES;
  return sides.map((other) => ({ ...beside(wish, other), side: other }));
}

function beside({ x, y, radius, width, height }: Omit<LabelWish, "id" | "rank">, side: Side): Box {
  const off = radius + GAP;
  const left = side === "right" ? x + off : side === "left" ? x - off - width : x - width / 2;
  const top = side === "below" ? y + off : side === "above" ? y - off - height : y - height / 2;
  return { x: left, y: top, width, height };
}

function around({ x, y, radius }: Mark): Box {
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
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
