import type { Point } from "./cells";

/** Where a drawing goes that was made around the origin. */
export interface Placement extends Point {
  scale?: number;
  /** turned a quarter to the right */
  upright?: boolean;
}

interface Step {
  command: string;
  numbers: readonly number[];
}

const parsed = new Map<string, readonly Step[]>();

/**
 * An SVG path moved, scaled and turned by its numbers. Far cheaper than a transform in drawings of thousands of parts:
 * browsers keep each transformed part as one of its own.
 *
 * @param path of the absolute commands M, L, H, V, Q, C, A (with equal radii) and Z
 */
export function placePath(path: string, { x, y, scale = 1, upright = false }: Placement): string {
  const put = (px: number, py: number) =>
    upright ? `${round(x - py * scale)} ${round(y + px * scale)}` : `${round(x + px * scale)} ${round(y + py * scale)}`;
  return stepsOf(path)
    .map(({ command, numbers }) => {
      if (command === "A") {
        const [radius = 0, , , large = 0, sweep = 0, px = 0, py = 0] = numbers;
        return `A${round(radius * scale)} ${round(radius * scale)} 0 ${large} ${sweep} ${put(px, py)}`;
      }
      const points = numbers.flatMap((px, index) => (index % 2 === 0 ? [put(px, numbers[index + 1] ?? 0)] : []));
      return command + points.join(" ");
    })
    .join("");
}

/** The path's commands, each with its numbers; H and V written as the L they mean. */
function stepsOf(path: string): readonly Step[] {
  const known = parsed.get(path);
  if (known !== undefined) {
    return known;
  }
  let at: Point = { x: 0, y: 0 };
  const steps = [...path.matchAll(/([MLHVQCAZ])([^MLHVQCAZ]*)/g)].map(([, letter = "", rest = ""]): Step => {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const last = { x: numbers.at(-2) ?? at.x, y: numbers.at(-1) ?? at.y };
    if (letter === "Z") {
      return { command: letter, numbers };
    }
    at = letter === "H" ? { ...at, x: last.y } : letter === "V" ? { ...at, y: last.y } : last;
    return letter === "H" || letter === "V" ? { command: "L", numbers: [at.x, at.y] } : { command: letter, numbers };
  });
  parsed.set(path, steps);
  return steps;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
