import type { GmAction } from "../../api/gmAction";

const SHOWN = 60;

/**
 * The actions a search means, best first: every word must be found in an action's label, group or keywords, as a part of
 * it or as letters in their order ("wrst" finds Weir Station). What begins with the word comes before what holds it, the
 * label before the rest. No words: all, as they come.
 */
export function findActions(actions: readonly GmAction[], query: string): GmAction[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return actions.slice(0, SHOWN);
  }
  return actions
    .map((action, place) => ({ action, place, score: scoreOf(action, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, SHOWN)
    .map(({ action }) => action);
}

function scoreOf(action: GmAction, words: string[]): number {
  const label = plain(action.label);
  const rest = plain(`${action.group ?? ""} ${action.keywords ?? ""}`);
  let total = 0;
  for (const word of words) {
    const score = Math.max(match(label, word) * 2, match(rest, word));
    if (score === 0) {
      return 0;
    }
    total += score;
  }
  return total / words.length;
}

/** How well a word is found in a text: 0 not at all, 4 as the beginning of a word of it. */
function match(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at >= 0) {
    const begins = at === 0 || text[at - 1] === " " || text.includes(` ${word}`);
    return begins ? 4 : 3;
  }
  return word.length > 1 && inOrder(text, word) ? 1 : 0;
}

/** Whether the letters occur in their order, the first one at the beginning of a word, and close together. */
function inOrder(text: string, letters: string): boolean {
  return text.split(" ").some((_, index, parts) => {
    const from = parts.slice(index).join(" ");
    let next = 0;
    let last = 0;
    for (let at = 0; at < from.length && next < letters.length; at++) {
      if (from[at] === letters[next]) {
        if (next === 0 && at > 0) {
          return false;
        }
        next += 1;
        last = at;
      }
    }
    return next === letters.length && last <= letters.length * 4;
  });
}

/** Without capitals and accents. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
