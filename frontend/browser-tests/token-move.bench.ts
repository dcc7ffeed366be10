import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import { record, throttle } from "./frameTrace";
import { cellOn, type Place, token } from "./hands";
import { markArrivals, markReleases, quantile, tellOfMoves, type Way, waysOf } from "./moveTrace";
import { expect, test } from "./table";
import { place, showSpine } from "./terminals";

// The test runner's own recording takes pictures of the page all the time.
test.use({ trace: "off" });

const MOVES = Number(process.env.CHARON_BENCH_MOVES ?? 200);
/** A trace is read whole; a long one would not fit. */
const AT_ONCE = 50;
/** How much slower the processor looks to both pages: as it is, and like a Pi's. */
const FACTORS = [1, 6];
const TABLE = resolve(import.meta.dirname, "../../target/bench/browser.md");
const PARTS = ["total", "hand", "network", "apply", "react", "paint"] as const;

/** The two ends of the obol's spine. */
const ENDS = [
  { x: 6, y: 7 },
  { x: 22, y: 7 },
] as const;

/** A mouse that can be let go where it was not seen before, as a quick hand does: the drop's cell is news to the page. */
class Mouse {
  private readonly cdp: CDPSession;

  constructor(cdp: CDPSession) {
    this.cdp = cdp;
  }

  async send(type: "mousePressed" | "mouseMoved" | "mouseReleased", at: Place): Promise<void> {
    const buttons = type === "mouseReleased" ? 0 : 1;
    await this.cdp.send("Input.dispatchMouseEvent", { type, ...at, button: "left", buttons, clickCount: 1 });
  }
}

interface Screens {
  console: Page;
  mouse: Mouse;
  /** wait until the page shows the token in a column */
  onConsole: (column: number) => Promise<void>;
  onTerminal: (column: number) => Promise<void>;
}

/** Drags the token to and fro; each time its last cell is known only when the hand lets go. */
async function move({ console, mouse, onConsole, onTerminal }: Screens, times: number): Promise<void> {
  const places = [await cellOn(console, ENDS[0]), await cellOn(console, ENDS[1])] as const;
  const besides = [
    await cellOn(console, { ...ENDS[0], x: ENDS[0].x + 1 }),
    await cellOn(console, { ...ENDS[1], x: ENDS[1].x - 1 }),
  ] as const;
  for (let time = 0; time < times; time += 1) {
    const [start, goal] = time % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    const beside = ENDS[start].x + (start === 0 ? 1 : -1);
    await console.mouse.move(places[start].x, places[start].y);
    await mouse.send("mousePressed", places[start]);
    await mouse.send("mouseMoved", besides[start]);
    await onTerminal(beside);
    await mouse.send("mouseReleased", places[goal]);
    await onTerminal(ENDS[goal].x);
    await onConsole(ENDS[goal].x);
    // Its glide is over before the next hand takes it.
    await token(console, "Marsh").evaluate((held) =>
      Promise.allSettled(held.getAnimations().map((glide) => glide.finished)),
    );
  }
}

/**
 * From the pointer's release on the console to the frame with the moved token on the terminal, the two pages in one
 * browser. A measurement, not a test: `npm run browser-bench token-move` in `frontend/` prints a table and writes it to
 * `target/bench/browser.md`.
 */
test("a dragged token reaches the terminal", async ({ gm, console, terminal }) => {
  test.setTimeout(1_800_000);
  await showSpine(gm);
  await place(gm, "Marsh", ENDS[0].x, ENDS[0].y);
  await markArrivals(terminal);
  await terminal.reload();
  await markReleases(console);
  await expect(token(console, "Marsh")).toBeVisible();
  await expect(token(terminal, "Marsh")).toBeVisible();
  const mouse = new Mouse(await console.context().newCDPSession(console));
  const screens = {
    console,
    mouse,
    onConsole: await tellOfMoves(console),
    onTerminal: await tellOfMoves(terminal),
  };

  const rows = [
    "| processor | moves | | total | hand | network | parse and apply | React | paint |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
  ];
  for (const factor of FACTORS) {
    const throttled = [await throttle(console, factor), await throttle(terminal, factor)];
    await move(screens, 10);
    const ways: Way[] = [];
    for (let done = 0; done < MOVES; done += AT_ONCE) {
      const times = Math.min(AT_ONCE, MOVES - done);
      const trace = await record(terminal, ["benchmark", "blink.user_timing"], () => move(screens, times));
      ways.push(...waysOf(trace));
    }
    expect(ways.length, "moves whose whole way is in the trace").toBeGreaterThan(MOVES * 0.9);
    for (const [name, part] of [
      ["median", 0.5],
      ["p99", 0.99],
    ] as const) {
      const figures = PARTS.map(
        (key) =>
          `${quantile(
            ways.map((way) => way[key]),
            part,
          ).toFixed(1)} ms`,
      );
      rows.push(
        `| ${factor}× slower | ${ways.length} | ${name} | ${figures.join(" | ")} |`.replace("1× slower", "as it is"),
      );
    }
    await Promise.all(throttled.map((session) => session.detach()));
  }
  const table = `${rows.join("\n")}\n`;
  process.stdout.write(`From pointer-up on the console to pixels on the terminal:\n\n${table}`);
  mkdirSync(resolve(TABLE, ".."), { recursive: true });
  writeFileSync(TABLE, table);
});
