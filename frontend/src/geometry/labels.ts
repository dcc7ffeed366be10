import type { Point } from "./cells";
import type { Box } from "./rooms";

/** A name broken into lines that fit a space, with the font size to write them in. */
export interface Label {
  lines: string[];
  /** same unit as the space it was fitted to */
  size: number;
}

/** Width of a monospaced, slightly spaced capital over its height. */
const CHAR_WIDTH = 0.68;
const LINE_HEIGHT = 1.2;

/**
 * Fits a name into a space on one to three lines, as large as it goes up to `largest`.
 *
 * @returns null when it would have to be smaller than `smallest`
 */
export function fitLabel(
  name: string,
  space: { width: number; height: number },
  largest: number,
  smallest: number,
): Label | null {
  const words = name.split(/\s+/).filter(Boolean);
  let best: Label | null = null;
  for (let count = 1; count <= Math.min(3, words.length); count++) {
    const lines = balance(words, count);
    const longest = Math.max(...lines.map((line) => line.length));
    const size = Math.min(largest, space.width / (longest * CHAR_WIDTH), space.height / (lines.length * LINE_HEIGHT));
    if (best === null || size > best.size + 0.01) {
      best = { lines, size };
    }
  }
  return best !== null && best.size >= smallest ? best : null;
}

/**
 * Whether a label is better off in the lower left corner of its space: in the upper one, where it belongs, a mark would
 * cover it, and in the lower one none would.
 *
 * @param space in the label's own unit, as everything here
 * @param marks middles of what may cover it
 * @param reach how far a mark extends from its middle
 */
export function standsLow(label: Label, space: Box, marks: readonly Point[], reach: number): boolean {
  const width = Math.max(...label.lines.map((line) => line.length)) * label.size * CHAR_WIDTH;
  const height = label.lines.length * label.size * LINE_HEIGHT;
  const covered = (top: number) =>
    marks.some(
      ({ x, y }) => x > space.x - reach && x < space.x + width + reach && y > top - reach && y < top + height + reach,
    );
  return covered(space.y) && !covered(space.y + space.height - height);
}

/** Breaks words into at most `count` lines of about equal length. */
function balance(words: string[], count: number): string[] {
  const goal = words.join(" ").length / count;
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || (lines.length < count && last.length + word.length / 2 > goal)) {
      lines.push(word);
    } else {
      lines[lines.length - 1] = `${last} ${word}`;
    }
  }
  return lines;
}
