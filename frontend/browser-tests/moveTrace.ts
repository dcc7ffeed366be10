import type { BarePage } from "./barePage";
import { pipelineReports, type TraceEvent } from "./frameTrace";

/** What the marks of a measurement are called in the browser's trace, where all pages have one clock. */
export const MARKS = {
  released: "bench-released",
  heard: "bench-heard",
  arrived: "bench-arrived",
  applied: "bench-applied",
  committed: "bench-committed",
  framed: "bench-framed",
} as const;

/** A move's way from one screen to another, in milliseconds. */
export interface Way {
  total: number;
  /** until the page hears of the release: whatever it is busy with comes first */
  hand: number;
  /** until the event is at the other page's stream */
  network: number;
  /** until the page has the new state and has told its views */
  apply: number;
  /** until React has changed the document */
  react: number;
  /** until the frame with the change is presented */
  paint: number;
}

/** Marks when a hand lets go, and when the page is told of it. */
export async function markReleases(page: BarePage): Promise<void> {
  await page.evaluate(({ released, heard }) => {
    const mark = (event: Event) => {
      performance.mark(released, { startTime: event.timeStamp });
      performance.mark(heard);
    };
    window.addEventListener("pointerup", mark, { capture: true });
  }, MARKS);
}

/**
 * Has a page tell by itself of each column a token has come to, once that is drawn: asking it again and again would take
 * the very time that is measured.
 *
 * @returns waits until a token has come to a column since it was last waited for, or was put there
 */
export async function tellOfMoves(page: BarePage): Promise<(column: number) => Promise<void>> {
  let shown: unknown = null;
  let onShown: () => void = () => undefined;
  page.on("Runtime.bindingCalled", ({ payload }) => {
    shown = payload;
    onShown();
  });
  await page.send("Runtime.addBinding", { name: "benchShown" });
  await page.evaluate(() => {
    const tell = Reflect.get(window, "benchShown") as (column: string | undefined) => void;
    new MutationObserver((changes) => {
      const column = changes
        .map(({ target }) => (target as SVGElement).dataset)
        .findLast(({ tokenId }) => tokenId !== undefined)?.x;
      if (column !== undefined) {
        requestAnimationFrame(() => setTimeout(() => tell(column)));
      }
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-x"] });
  });
  return (column) =>
    new Promise((done) => {
      onShown = () => {
        if (shown === String(column)) {
          done();
        }
      };
      onShown();
    });
}

/**
 * Marks what becomes of the stream's events on a page; to be run in it before anything of its own. It is done from outside:
 * the application has no marks of its own.
 */
export function markArrivals(marks: typeof MARKS): void {
  const listen = Reflect.get<EventTarget, "addEventListener">(EventTarget.prototype, "addEventListener");
  Object.assign(EventSource.prototype, {
    addEventListener(this: EventSource, type: string, listener: (event: Event) => void) {
      listen.call(this, type, (event) => {
        performance.mark(marks.arrived);
        listener.call(this, event);
        performance.mark(marks.applied);
      });
    },
  });
  new MutationObserver(() => {
    performance.mark(marks.committed);
    requestAnimationFrame(() => performance.mark(marks.framed));
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-x"] });
}

/**
 * Reads the ways of all marked moves from a trace: each mark is the first of its kind after the one before it, the
 * arrival the last before the document changed. The frame is the last that was begun before its own callback ran.
 */
export function waysOf(events: TraceEvent[]): Way[] {
  const marks = (name: string) => events.filter((event) => event.name === name).toSorted((a, b) => a.ts - b.ts);
  const [released, heard, arrived, applied, committed, framed] = [
    marks(MARKS.released),
    marks(MARKS.heard),
    marks(MARKS.arrived),
    marks(MARKS.applied),
    marks(MARKS.committed),
    marks(MARKS.framed),
  ];
  const screen = committed[0]?.pid;
  const presented = pipelineReports(events.filter((event) => event.pid === screen)).filter(({ state }) =>
    state.startsWith("STATE_PRESENTED"),
  );
  return released.flatMap(({ ts }, index): Way[] => {
    const until = released[index + 1]?.ts ?? Infinity;
    const told = heard.find((mark) => mark.ts >= ts);
    const document = committed.find((mark) => mark.ts > ts && mark.ts < until);
    const arrival = arrived.findLast((mark) => document !== undefined && mark.ts > ts && mark.ts < document.ts);
    const state = applied.find((mark) => arrival !== undefined && mark.ts > arrival.ts);
    const callback = framed.find((mark) => document !== undefined && mark.ts > document.ts);
    const frame = presented
      .filter((report) => callback !== undefined && report.begin <= callback.ts && report.end > callback.ts)
      .toSorted((a, b) => b.begin - a.begin || a.end - b.end)[0];
    if (
      told === undefined ||
      document === undefined ||
      arrival === undefined ||
      state === undefined ||
      frame === undefined
    ) {
      return [];
    }
    const ms = (from: number, to: number) => (to - from) / 1000;
    return [
      {
        total: ms(ts, frame.end),
        hand: ms(ts, told.ts),
        network: ms(told.ts, arrival.ts),
        apply: ms(arrival.ts, state.ts),
        react: ms(state.ts, document.ts),
        paint: ms(document.ts, frame.end),
      },
    ];
  });
}

/** The value below which a part of the list lies, such as 0.5 for the median. */
export function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
