/** A whole grid cell; x grows to the right, y downwards. */
export interface Cell {
  x: number;
  y: number;
}

/** A point in cell units, not bound to whole numbers. */
export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** The cell a point in cell units lies in, held inside a grid of the given size in cells. */
export function snapToCell(point: Point, grid: Size): Cell {
  return {
    x: clamp(Math.floor(point.x), 0, Math.max(0, Math.ceil(grid.width) - 1)),
    y: clamp(Math.floor(point.y), 0, Math.max(0, Math.ceil(grid.height) - 1)),
  };
}

/** The middle of a cell, in cell units. */
export function centreOf(cell: Cell): Point {
  return { x: cell.x + 0.5, y: cell.y + 0.5 };
}

/**
 * Where a map file's marker is drawn, in cell units. Whole numbers name a cell, so the marker goes to its middle; a
 * fraction of a cell is meant as it stands.
 */
export function markerPoint(position: Point): Point {
  return Number.isInteger(position.x) && Number.isInteger(position.y) ? centreOf(position) : position;
}

/** True when two points are further apart than `threshold`, in whatever unit all three share. */
export function furtherThan(a: Point, b: Point, threshold: number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) > threshold;
}

/** `value`, but not below `low` nor above `high`. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
