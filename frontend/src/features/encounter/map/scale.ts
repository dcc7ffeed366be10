/** Side of a cell in the map's own units. Far above 1, because browsers draw text of fractional sizes badly. */
export const CELL = 40;

/** CSS transform that moves a mark to a point given in cells. */
export function moveTo(point: { x: number; y: number }): string {
  return `translate(${point.x * CELL}px, ${point.y * CELL}px)`;
}
