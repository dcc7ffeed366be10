import type { Point } from "./cells";
import type { Box } from "./rooms";

/**
 * The outer walls of a room made of rectangles that touch or overlap: closed loops of corners in cell units, inner walls
 * merged away. A room with a hole has a second loop; parts that do not touch have one each.
 */
export function outerWalls(rects: readonly Box[]): Point[][] {
  const solid = rects.filter((rect) => rect.width > 0 && rect.height > 0);
  const xs = sortedDistinct(solid.flatMap((rect) => [rect.x, rect.x + rect.width]));
  const ys = sortedDistinct(solid.flatMap((rect) => [rect.y, rect.y + rect.height]));
  // Between two neighbouring coordinates everything is either inside or outside.
  const filled = ys.slice(1).map((_, row) =>
    xs.slice(1).map((_, column) => {
      const x = (at(xs, column) + at(xs, column + 1)) / 2;
      const y = (at(ys, row) + at(ys, row + 1)) / 2;
      return solid.some((r) => x > r.x && x < r.x + r.width && y > r.y && y < r.y + r.height);
    }),
  );
  return chain(edges(xs, ys, filled)).map(withoutStraightCorners);
}

/** Loops of corners as an SVG path, each coordinate multiplied by `scale`. Fill it by the even-odd rule. */
export function wallPath(loops: readonly Point[][], scale: number): string {
  return loops
    .map((loop) => `M${loop.map((corner) => `${round(corner.x * scale)} ${round(corner.y * scale)}`).join("L")}Z`)
    .join("");
}

interface Edge {
  from: Point;
  to: Point;
}

/** Every side between inside and outside, walked with the inside on the right. */
function edges(xs: number[], ys: number[], filled: boolean[][]): Edge[] {
  const inside = (row: number, column: number) => filled[row]?.[column] ?? false;
  const found: Edge[] = [];
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < xs.length - 1; column++) {
      if (!inside(row, column)) {
        continue;
      }
      const [left, right] = [at(xs, column), at(xs, column + 1)];
      const [top, bottom] = [at(ys, row), at(ys, row + 1)];
      if (!inside(row - 1, column)) {
        found.push({ from: { x: left, y: top }, to: { x: right, y: top } });
      }
      if (!inside(row, column + 1)) {
        found.push({ from: { x: right, y: top }, to: { x: right, y: bottom } });
      }
      if (!inside(row + 1, column)) {
        found.push({ from: { x: right, y: bottom }, to: { x: left, y: bottom } });
      }
      if (!inside(row, column - 1)) {
        found.push({ from: { x: left, y: bottom }, to: { x: left, y: top } });
      }
    }
  }
  return found;
}

function chain(all: Edge[]): Point[][] {
  const starting = new Map<string, Edge[]>();
  for (const edge of all) {
    const key = keyOf(edge.from);
    starting.set(key, [...(starting.get(key) ?? []), edge]);
  }
  const loops: Point[][] = [];
  for (const first of all) {
    const loop: Point[] = [];
    let edge: Edge | undefined = first;
    while (edge !== undefined) {
      const left: Edge[] = starting.get(keyOf(edge.from)) ?? [];
      if (!left.includes(edge)) {
        break;
      }
      starting.set(
        keyOf(edge.from),
        left.filter((other) => other !== edge),
      );
      loop.push(edge.from);
      edge = turnRight(edge, starting.get(keyOf(edge.to)) ?? []);
    }
    if (loop.length > 0) {
      loops.push(loop);
    }
  }
  return loops;
}

/** Where two parts of a room touch at one corner only, turning right keeps each part's wall its own. */
function turnRight(edge: Edge, choices: Edge[]): Edge | undefined {
  const cross = (next: Edge) =>
    (edge.to.x - edge.from.x) * (next.to.y - next.from.y) - (edge.to.y - edge.from.y) * (next.to.x - next.from.x);
  return choices.toSorted((a, b) => cross(b) - cross(a))[0];
}

function withoutStraightCorners(loop: Point[]): Point[] {
  return loop.filter((corner, index) => {
    const before = loop.at(index - 1) ?? corner;
    const after = loop[(index + 1) % loop.length] ?? corner;
    return !((before.x === corner.x && corner.x === after.x) || (before.y === corner.y && corner.y === after.y));
  });
}

function sortedDistinct(values: number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function at(values: number[], index: number): number {
  return values[index] ?? Number.NaN;
}

function keyOf(point: Point): string {
  return `${point.x},${point.y}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
