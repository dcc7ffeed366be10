import { type Flags, perfToRemember, readFlags } from "./flags";
import { isSlowRenderer, rendererOf } from "./graphics";

const PERF_KEY = "charon.perf";

/**
 * Reads how this page is to be shown, remembers what is to be remembered, and puts it on the document for styles and
 * features: `data-kiosk`, `data-perf`, `data-preview`, `--overscan`, `--scale`. To be called once, before the page is
 * mounted. The preview cannot be worked at and never takes the focus from the console around it.
 */
export function startProfile(): Flags {
  const { search } = window.location;
  const flags = readFlags(search, recall());
  const remember = perfToRemember(search);
  if (remember !== null) {
    keep(remember);
  }
  const root = document.documentElement;
  root.toggleAttribute("data-kiosk", flags.kiosk);
  root.toggleAttribute("data-preview", flags.preview);
  markPerf(flags);
  root.style.setProperty("--overscan", String(flags.overscan));
  root.style.setProperty("--scale", String(flags.scale));
  document.body.inert = flags.preview;
  return flags;
}

/** Only finds out, and puts on the document, whether to spare a small computer: for a page that has no other flags. */
export function startPerfMode(): void {
  markPerf(readFlags(window.location.search, recall()));
}

function markPerf(flags: Flags): void {
  const spare = flags.perf ?? isSlowRenderer(rendererOf(document.createElement("canvas")));
  document.documentElement.toggleAttribute("data-perf", spare);
}

/**
 * True where the page is to spare a small computer: flat, without effects. Settled before the first picture, it never
 * changes while the page is open.
 */
export function isPerfMode(): boolean {
  return document.documentElement.hasAttribute("data-perf");
}

/** True on a screen that nobody works at: the kiosk, or the console's preview. */
export function useUnattended(): boolean {
  const { dataset } = document.documentElement;
  return dataset.kiosk !== undefined || dataset.preview !== undefined;
}

// A browser may refuse its storage; then nothing is remembered, and that is all.
function recall(): string | null {
  try {
    return localStorage.getItem(PERF_KEY);
  } catch {
    return null;
  }
}

function keep(perf: string): void {
  try {
    localStorage.setItem(PERF_KEY, perf);
  } catch {
    // See above.
  }
}
