/** A text with the place where the hand is in it. */
export interface Caret {
  start: number;
  end: number;
}

/** The longest line CHARON may say, in characters; the server's limit. */
export const LINE_LIMIT = 10_000;

/**
 * Puts words where the hand is, in place of what is picked out there, set off by a blank from what stands beside them.
 *
 * @returns the text, and where the hand is afterwards
 */
export function insertAtCaret(text: string, { start, end }: Caret, words: string): { text: string; caret: number } {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const gap = before === "" || /\s$/.test(before) ? "" : " ";
  const rest = after === "" || /^\s/.test(after) ? "" : " ";
  return { text: before + gap + words + rest + after, caret: (before + gap + words).length };
}

/** How the length stands to the limit, in words. */
export function lengthLabel(length: number): string {
  const group = (count: number) => count.toLocaleString("en-GB").replaceAll(",", " ");
  return length > LINE_LIMIT
    ? `${group(length - LINE_LIMIT)} characters too many (at most ${group(LINE_LIMIT)})`
    : `${group(length)} / ${group(LINE_LIMIT)}`;
}

/** Whether CHARON can say this. */
export function isSendable(text: string): boolean {
  return text.trim() !== "" && text.length <= LINE_LIMIT;
}
