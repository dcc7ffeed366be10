/** On which side of its mark a label stands. */
export type Side = "right" | "left" | "below" | "above";

/** A label that wants a place beside its mark, all in pixels of the screen. */
export interface LabelWish {
  id: string;
  /** middle of the mark */
  x: number;
  y: number;
  /** of the mark; below 0: the label stands on it */
  radius: number;
  width: number;
  height: number;
  /** the greater goes first */
  rank: number;
  /** where it stood before: it stays there if it can */
  side: Side | null;
}

/** Left upper corner of a label that found a place. */
export interface LabelPlace {
  x: number;
  y: number;
  side: Side;
}

/** A round mark, in pixels. */
export interface Mark {
  x: number;
  y: number;
  radius: number;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const SIDES: readonly Side[] = ["right", "left", "below", "above"];
const GAP = 7;
/** A mark larger than this is a disc one may write on. */
const SMALL_MARK = 42;

/**
 * Finds each label a place beside its mark where it covers no label of higher rank and, if it can be, no small mark either.
 *
 * @param lines points of what is better not written over, such as a route
 * @returns by id; a label that is missing had to give way
 */
export function declutter(
  wishes: readonly LabelWish[],
  screen: { width: number; height: number },
  lines: readonly Mark[] = [],
): Map<string, LabelPlace> {
  const places = new Map<string, LabelPlace>();
  const taken: Box[] = [];
  const marks = wishes.filter(({ radius }) => radius <= SMALL_MARK);
  for (const wish of [...wishes].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))) {
    const sides = wish.side === null ? SIDES : [wish.side, ...SIDES.filter((side) => side !== wish.side)];
    const free = sides
      .map((side) => ({ side, ...beside(wish, side) }))
      .filter((box) => isWithin(box, screen) && !taken.some((other) => overlap(box, other)));
    const covers = (box: Box, mark: Mark) => mark !== wish && overlap(box, around(mark));
    const clear = wish.radius < 0 ? free : free.filter((box) => !marks.some((mark) => covers(box, mark)));
    const best =
      clear.find((box) => wish.radius < 0 || !lines.some((mark) => covers(box, mark))) ?? clear[0] ?? free[0];
    if (best !== undefined) {
      taken.push(best);
      places.set(wish.id, { x: best.x, y: best.y, side: best.side });
    }
  }
  return places;
}

function beside({ x, y, radius, width, height }: LabelWish, side: Side): Box {
  const off = radius + GAP;
  const left = side === "right" ? x + off : side === "left" ? x - off - width : x - width / 2;
  const top = side === "below" ? y + off : side === "above" ? y - off - height : y - height / 2;
  return { x: left, y: top, width, height };
}

function around({ x, y, radius }: Mark): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isWithin(box: Box, screen: { width: number; height: number }): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= screen.width && box.y + box.height <= screen.height;
}
