/** How a page is to be shown, as its address and what was remembered say. */
export interface Flags {
  /** The screen stands where nobody works at it: no pointer, no controls, awake, full screen. */
  kiosk: boolean;
  /** The page is the console's live preview: it is looked at, and leaves no trace. */
  preview: boolean;
  /** margin to keep free at every edge, percent of the screen, 0–10 */
  overscan: number;
  /** factor on the size of text, 0.5–3 */
  scale: number;
  /** whether to spare a small computer; null: nobody said, find out */
  perf: boolean | null;
}

/**
 * Reads the flags of an address: `kiosk`, `preview`, `overscan`, `scale`, `perf`. What makes no sense counts as not
 * given, a number outside its limits as the limit.
 *
 * @param search query part of the address
 * @param rememberedPerf what `perfToRemember` answered on an earlier visit; null when there was none
 */
export function readFlags(search: string, rememberedPerf: string | null): Flags {
  const given = new URLSearchParams(search);
  return {
    kiosk: readSwitch(given.get("kiosk")) ?? false,
    preview: readSwitch(given.get("preview")) ?? false,
    overscan: readNumber(given.get("overscan"), { low: 0, high: 10, otherwise: 0 }),
    scale: readNumber(given.get("scale"), { low: 0.5, high: 3, otherwise: 1 }),
    perf: readSwitch(given.get("perf")) ?? readSwitch(rememberedPerf),
  };
}

/** What to remember of an address for later visits: "1" or "0" where it names `perf`, unless it is the preview's. */
export function perfToRemember(search: string): "1" | "0" | null {
  const given = new URLSearchParams(search);
  const perf = readSwitch(given.get("perf"));
  return perf === null || readSwitch(given.get("preview")) === true ? null : perf ? "1" : "0";
}

function readSwitch(text: string | null): boolean | null {
  if (text === null) {
    return null;
  }
  const word = text.trim().toLowerCase();
  return ["1", "true", ""].includes(word) ? true : ["0", "false"].includes(word) ? false : null;
}

function readNumber(text: string | null, range: { low: number; high: number; otherwise: number }): number {
  const number = text === null || text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(number) ? Math.min(range.high, Math.max(range.low, number)) : range.otherwise;
}
