import type { ChartFact } from "./chart";

/** Keys whose value speaks for itself: what it is called adds nothing. */
const SENTENCES = new Set(["summary", "note", "notes", "description", "text", "info"]);
/** A campaign's lines nest a little; what nests deeper than this is no line to be read on a screen. */
const DEEPEST = 5;

/**
 * The free lines of a chart's entry, whatever shape they have: a text is a sentence, a list several, a mapping has one
 * line a key; what nests is named by all its keys.
 */
export function factsOf(info: unknown): ChartFact[] {
  return lines("", info, 0);
}

function lines(name: string, value: unknown, depth: number): ChartFact[] {
  if (value === null || value === undefined || depth > DEEPEST) {
    return [];
  }
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const words = items.map(wordsOf);
    return words.every((word) => word !== null) && name !== ""
      ? fact(name, words.filter(Boolean).join(", "))
      : items.flatMap((item) => lines(name, item, depth + 1));
  }
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([key, item]) => lines(within(name, key), item, depth + 1));
  }
  return fact(name, wordsOf(value) ?? "");
}

function fact(name: string, text: string): ChartFact[] {
  return text === "" ? [] : [{ name, text }];
}

function within(name: string, key: string): string {
  const own = SENTENCES.has(key.toLowerCase()) ? "" : readable(key);
  return [name, name === "" ? own : own.toLowerCase()].filter(Boolean).join(", ");
}

/** A scalar as it is read aloud; null for what is none. */
function wordsOf(value: unknown): string | null {
  switch (typeof value) {
    case "string":
      return value.trim();
    case "number":
      return String(value);
    case "boolean":
      return value ? "yes" : "no";
    default:
      return null;
  }
}

/** A key of a file as people write it: `hail_channel` is `Hail channel`. */
export function readable(key: string): string {
  const words = key
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .trim();
  return words === "" ? "" : words.charAt(0).toUpperCase() + words.slice(1);
}

/** `2 facilities, 1 station`; nothing where there is neither. */
export function placesFact(facilities: number, stations: number): ChartFact[] {
  const parts = [count(facilities, "facility", "facilities"), count(stations, "station", "stations")];
  return fact("Places", parts.filter(Boolean).join(", "));
}

/** `1 moon`, `3 moons`; empty for none. */
export function count(number: number, one: string, many: string): string {
  return number === 0 ? "" : `${number} ${number === 1 ? one : many}`;
}
