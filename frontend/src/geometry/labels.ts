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
