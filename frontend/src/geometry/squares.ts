import { type Cell, clamp, type Point, type Size } from "./cells";
import type { Box } from "./rooms";

/** A square of whole cells, such as a token covers: `x`, `y` is its top left cell, `size` its side. */
export interface Square extends Cell {
  size: number;
}

/** The place nearest to `corner`, a top left corner in cell units, where a square of `size` cells lies in the grid. */
export function snapSquare(corner: Point, size: number, grid: Size): Cell {
  return {
    x: clamp(Math.round(corner.x), 0, lastStart(grid.width, size)),
    y: clamp(Math.round(corner.y), 0, lastStart(grid.height, size)),
  };
}

/** Where a square of `size` cells goes that is put down with its middle at `point`, in cell units. */
export function squareAround(point: Point, size: number, grid: Size): Cell {
  return snapSquare({ x: point.x - size / 2, y: point.y - size / 2 }, size, grid);
}

/** The middle of a square, in cell units. */
export function middleOf({ x, y, size }: Square): Point {
  return { x: x + size / 2, y: y + size / 2 };
}

/**
 * How far squares that move together may go in whole cells: as far as `by` where the grid allows it, else until the
 * foremost of them reaches its edge.
 */
export function clampShift(squares: readonly Square[], by: Point, grid: Size): Cell {
  if (squares.length === 0) {
    return { x: 0, y: 0 };
  }
  const along = (axis: "x" | "y", length: number) => {
    const back = Math.max(...squares.map((square) => -square[axis]));
    const ahead = Math.min(...squares.map((square) => lastStart(length, square.size) - square[axis]));
    return clamp(Math.round(by[axis]), Math.min(0, back), Math.max(0, ahead)) + 0;
  };
  return { x: along("x", grid.width), y: along("y", grid.height) };
}

/** True when a square and a box, both in cell units, have more than an edge in common. */
export function overlaps({ x, y, size }: Square, box: Box): boolean {
  return x < box.x + box.width && x + size > box.x && y < box.y + box.height && y + size > box.y;
}

/** The box between two of its corners, whichever they are. */
export function boxBetween(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** The last cell along an axis at which a square still lies in the grid; 0 when it is larger than the grid. */
function lastStart(length: number, size: number): number {
  return Math.max(0, Math.ceil(length) - size);
}
