import type { CDPSession, Page } from "@playwright/test";

const CATEGORIES = ["cc", "benchmark", "blink.user_timing"];

/** An entry of the browser's own trace; `ts` is microseconds, the same clock for all pages. */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  id?: string;
  id2?: { local?: string };
  args: Record<string, unknown>;
}

/** What the compositor made of a stretch of time. Times are milliseconds. */
export interface Frames {
  seconds: number;
  presented: number;
  /** frames the compositor counts as dropped: something should have moved on the screen and did not */
  dropped: number;
  perSecond: number;
  median: number;
  p95: number;
  longest: number;
}

/** Records the browser's own trace while `act` runs and reads from it which frames reached the screen, and when. */
export async function traceFrames(page: Page, act: () => Promise<void>): Promise<Frames> {
  return framesOf(
    await record(await page.context().newCDPSession(page), CATEGORIES, async () => {
      await page.evaluate(() => performance.mark("act-begins"));
      await act();
      await page.evaluate(() => performance.mark("act-ends"));
    }),
  );
}

/** Records the browser's own trace, of all its pages, while `act` runs; `cdp` is a session of its own, and ends here. */
export async function record(cdp: CDPSession, categories: string[], act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  cdp.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) {
      events.push(event);
    }
  });
  await cdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { recordMode: "recordAsMuchAsPossible", includedCategories: categories },
  });
  await act();
  const complete = new Promise((done) => cdp.once("Tracing.tracingComplete", done));
  await cdp.send("Tracing.end");
  await complete;
  await cdp.detach();
  return events;
}

/** Makes the page's processor look `factor` times slower than it is. */
export async function throttle(page: Page, factor: number): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: factor });
  return cdp;
}

/** One line for a report. */
export function wordsOf(frames: Frames): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return (
    `${frames.perSecond.toFixed(1)} frames/s (${frames.presented} drawn, ${frames.dropped} dropped in ${frames.seconds.toFixed(1)} s); ` +
    `frame time median ${ms(frames.median)}, p95 ${ms(frames.p95)}, longest ${ms(frames.longest)}`
  );
}

/**
 * A PipelineReporter spans one frame from the display's signal to its presentation; its end says what came of it. Frames
 * of other pages of the same browser have other process ids.
 */
function framesOf(events: TraceEvent[]): Frames {
  const mark = (name: string) => events.find((event) => event.name === name);
  const [begin, end] = [mark("act-begins"), mark("act-ends")];
  if (begin === undefined || end === undefined) {
    throw new Error("The trace has no marks: the page was not recorded.");
  }
  const reports = pipelineReports(events.filter((event) => event.pid === begin.pid));
  const within = reports.filter((report) => report.end >= begin.ts && report.end <= end.ts);
  const presented = within.filter((report) => report.state.startsWith("STATE_PRESENTED"));
  // A frame may be presented in part by the compositor and in part later: one time on the screen is one frame.
  const times = [...new Set(presented.map((report) => report.end))].sort((a, b) => a - b);
  const gaps = times
    .slice(1)
    .map((time, index) => (time - (times[index] ?? time)) / 1000)
    .sort((a, b) => a - b);
  const at = (part: number) => gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * part))] ?? Number.NaN;
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1e6;
  return {
    seconds,
    presented: times.length,
    dropped: within.filter((report) => report.state === "STATE_DROPPED" && report.affectsSmoothness).length,
    perSecond: (times.length - 1) / seconds,
    median: at(0.5),
    p95: at(0.95),
    longest: at(1),
  };
}

interface Report {
  begin: number;
  end: number;
  state: string;
  affectsSmoothness: boolean;
}

/** The frames of one page, in the trace's microseconds, and what became of each. */
export function pipelineReports(events: TraceEvent[]): Report[] {
  const open = new Map<string, TraceEvent>();
  return events
    .filter((event) => event.name === "PipelineReporter")
    .toSorted((a, b) => a.ts - b.ts)
    .flatMap((event) => {
      const key = event.id2?.local ?? event.id ?? `${event.tid}`;
      if (event.ph === "b") {
        open.set(key, event);
        return [];
      }
      const started = open.get(key);
      const report = (started?.args.chrome_frame_reporter ??
        started?.args.frame_reporter ??
        event.args.chrome_frame_reporter) as { state?: string; affects_smoothness?: boolean } | undefined;
      return event.ph === "e" && report?.state !== undefined
        ? [
            {
              begin: started?.ts ?? event.ts,
              end: event.ts,
              state: report.state,
              affectsSmoothness: report.affects_smoothness ?? false,
            },
          ]
        : [];
    });
}
