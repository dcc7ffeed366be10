import type { ConnectedScreens } from "../../api/model";

/** `3 terminals · 1 console · slowest 42 ms`; the delay is left out while no screen has told one. */
export function screensLabel({ terminals, consoles, slowest_ms }: ConnectedScreens): string {
  const parts = [count(terminals, "terminal"), count(consoles, "console")];
  if (slowest_ms !== null && slowest_ms !== undefined) {
    parts.push(`slowest ${duration(slowest_ms)}`);
  }
  return parts.join(" · ");
}

/** What the figures mean, and what to do about screens that hang behind. */
export function screensTooltip({ behind }: ConnectedScreens): string {
  const meaning = "Screens that follow the table, and how long the slowest of them took to paint the last change.";
  if (behind === 0) {
    return meaning;
  }
  const who = behind === 1 ? "One screen has" : `${behind} screens have`;
  return `${who} not painted the newest change within 3 s: its page may be in the background, its network slow. ${meaning}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function duration(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
