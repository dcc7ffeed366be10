import type { SessionLog } from "../../api/model";

/** What the reader looks for; an empty text asks for nothing. */
export interface LogQuery {
  text: string;
  location: string;
  npc: string;
}

/** Looking for nothing: every log fits. */
export const ANY_LOG: LogQuery = { text: "", location: "", npc: "" };

/** A piece of a text, and whether it is something that was looked for. */
export interface Piece {
  text: string;
  found: boolean;
}

/** The logs that hold every word looked for, in title, text, location or NPCs, and are of that place and person. */
export function searchLogs(logs: readonly SessionLog[], query: LogQuery): SessionLog[] {
  const words = wordsIn(query.text);
  return logs.filter((log) => {
    const all = fold([log.title, log.location, ...log.npcs, plainText(log.body)].join("\n")).text;
    return (
      words.every((word) => all.includes(word)) &&
      (query.location === "" || same(log.location, query.location)) &&
      (query.npc === "" || log.npcs.some((npc) => same(npc, query.npc)))
    );
  });
}

/** The words of a search, without marks on letters and case. */
export function wordsIn(text: string): string[] {
  return fold(text).text.split(/\s+/).filter(Boolean);
}

/** Every place the logs tell of, each once, in alphabetical order. */
export function placesOf(logs: readonly SessionLog[]): string[] {
  return distinct(logs.map((log) => log.location));
}

/** Everybody the logs tell of, each once, in alphabetical order. */
export function npcsOf(logs: readonly SessionLog[]): string[] {
  return distinct(logs.flatMap((log) => log.npcs));
}

/** A text cut where the words are found in it. Put together the pieces are the text. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of spansOf(text, words)) {
    if (start > at) {
      pieces.push({ text: text.slice(at, start), found: false });
    }
    pieces.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  if (at < text.length) {
    pieces.push({ text: text.slice(at), found: false });
  }
  return pieces;
}

/**
 * What stands around the first find in a log's text, marked; nothing when the text holds none of the words.
 *
 * @param before how many characters to show before the find
 * @param length how many characters to show in all, about
 */
export function snippetOf(body: string, words: readonly string[], before = 40, length = 140): Piece[] {
  const text = plainText(body);
  const first = spansOf(text, words)[0];
  if (first === undefined) {
    return [];
  }
  const start = wordStart(text, Math.max(0, first[0] - before));
  const end = wordEnd(text, Math.max(first[1], start + length));
  const pieces = markWords(text.slice(start, end), words);
  const dots = { text: "…", found: false };
  return [...(start > 0 ? [dots] : []), ...pieces, ...(end < text.length ? [dots] : [])];
}

/** Markdown without its signs, on one line. */
function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:[-*+]|\d+\.|#{1,6}|>)\s+/gm, "")
    .replace(/^[\s|:-]+$/gm, " ")
    .replace(/[*_`~|]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A text as it is compared, and for each of its characters where it stands in the text (with the end as the last). */
function fold(text: string): { text: string; from: number[] } {
  let folded = "";
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    folded += plain;
    from.push(...Array.from({ length: plain.length }, () => at));
    at += letter.length;
  }
  from.push(at);
  return { text: folded, from };
}

/** Where the words are in a text: in order, those that touch or overlap as one. */
function spansOf(text: string, words: readonly string[]): [start: number, end: number][] {
  const folded = fold(text);
  const found: [number, number][] = [];
  for (const word of words) {
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + 1)) {
      const start = folded.from[at] ?? 0;
      found.push([start, folded.from[at + word.length] ?? text.length]);
    }
  }
  const spans: [number, number][] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = spans.at(-1);
    if (last !== undefined && start <= last[1]) {
      last[1] = Math.max(last[1], end);
    } else {
      spans.push([start, end]);
    }
  }
  return spans;
}

function wordStart(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return at === 0 || space < 0 ? 0 : space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space < 0 ? text.length : space;
}

function same(a: string, b: string): boolean {
  return fold(a.trim()).text === fold(b.trim()).text;
}

function distinct(names: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const name of names.map((text) => text.trim()).filter(Boolean)) {
    const key = fold(name).text;
    if (!kept.has(key)) {
      kept.set(key, name);
    }
  }
  return [...kept.values()].sort((a, b) => a.localeCompare(b));
}
