import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "@playwright/test";
import { BarePage, call } from "./barePage";
import { record } from "./frameTrace";
import type { Place } from "./hands";
import { MARKS, markArrivals, markReleases, quantile, tellOfMoves, type Way, waysOf } from "./moveTrace";
import { expect, type Gm, test } from "./table";
import { place, showSpine, TV } from "./terminals";

const MOVES = Number(process.env.CHARON_BENCH_MOVES ?? 200);
/** A trace is read whole; a long one would not fit. */
const AT_ONCE = 50;
/** Writes before anything counts: until then the server's machine runs what it has not compiled yet. */
const WARM_UP = 1_000;
/** How much slower the processor looks to both pages: as it is, and like a Pi's. */
const FACTORS = [1, 6];
const TABLE = resolve(import.meta.dirname, "../../target/bench/browser.md");
const PARTS = ["total", "hand", "network", "apply", "react", "paint"] as const;

/** The columns of the obol's spine's two ends, in its upper row; and all of it, in cells. */
const ENDS = [6, 22] as const;
const ROW = 7;
const SPINE = { left: 6, columns: 17, rows: 2 };

interface Screens {
  console: BarePage;
  terminal: BarePage;
  /** wait until the page shows the token in a column */
  onConsole: (column: number) => Promise<void>;
  onTerminal: (column: number) => Promise<void>;
}

/** The two pages, on which the token is to be seen. */
async function openScreens(browser: Browser, gm: Gm): Promise<Screens> {
  const console = await BarePage.open(browser, `${gm.url}/gmconsole/`, { width: 1366, height: 768, gm });
  const terminal = await BarePage.open(browser, `${gm.url}/terminal/`, { ...TV, prepare: call(markArrivals, MARKS) });
  for (const page of [console, terminal]) {
    await expect.poll(() => page.evaluate(() => document.querySelectorAll("[data-token-id]").length)).toBe(1);
  }
  await markReleases(console);
  return { console, terminal, onConsole: await tellOfMoves(console), onTerminal: await tellOfMoves(terminal) };
}

/** Where the middle of the spine's cells is on the console, by their column in its upper row. */
async function columns(console: BarePage): Promise<(column: number) => Place> {
  const { x, y, width, height } = await console.evaluate(() => {
    const box = document.querySelector('[data-room-id="spine"] path')?.getBoundingClientRect() ?? new DOMRect();
    return { x: box.x, y: box.y, width: box.width, height: box.height };
  });
  const side = width / SPINE.columns;
  return (column) => ({ x: x + (column + 0.5 - SPINE.left) * side, y: y + height / (2 * SPINE.rows) });
}

/** A mouse that can be let go where it was not seen before, as a quick hand does: the drop's cell is news to the page. */
function mouse(page: BarePage, type: "mousePressed" | "mouseMoved" | "mouseReleased", at: Place, buttons: 0 | 1) {
  const button = type === "mouseMoved" && buttons === 0 ? "none" : "left";
  return page.send("Input.dispatchMouseEvent", { type, ...at, button, buttons, clickCount: 1 });
}

/** Waits until the token has come to a column and its glide there is over: a hand would miss it on its way. */
async function atRestAt(column: number, console: BarePage, onConsole: Screens["onConsole"]): Promise<void> {
  await onConsole(column);
  await console.evaluate(async () => {
    const glides = document.querySelector("[data-token-id]")?.getAnimations() ?? [];
    await Promise.allSettled(glides.map((glide) => glide.finished));
  });
}

/** Drags the token to and fro; each time its last cell is known only when the hand lets go. */
async function move({ console, onConsole, onTerminal }: Screens, times: number): Promise<void> {
  const at = await columns(console);
  for (let time = 0; time < times; time += 1) {
    const [start, goal] = time % 2 === 0 ? ([ENDS[0], ENDS[1]] as const) : ([ENDS[1], ENDS[0]] as const);
    const beside = start + Math.sign(goal - start);
    await atRestAt(start, console, onConsole);
    await mouse(console, "mouseMoved", at(start), 0);
    await mouse(console, "mousePressed", at(start), 1);
    await mouse(console, "mouseMoved", at(beside), 1);
    await onTerminal(beside);
    await mouse(console, "mouseReleased", at(goal), 0);
    await onTerminal(goal);
  }
}

async function throttle({ console, terminal }: Screens, rate: number): Promise<void> {
  await console.send("Emulation.setCPUThrottlingRate", { rate });
  await terminal.send("Emulation.setCPUThrottlingRate", { rate });
}

/**
 * From the pointer's release on the console to the frame with the moved token on the terminal, the two pages in one
 * browser. A measurement, not a test: `npm run browser-bench token-move` in `frontend/` prints a table and writes it to
 * `target/bench/browser.md`.
 */
test("a dragged token reaches the terminal", async ({ gm, browser }) => {
  test.setTimeout(1_800_000);
  await showSpine(gm);
  const token_id = await place(gm, "Marsh", ENDS[0], ROW);
  const screens = await openScreens(browser, gm);
  for (let write = 1; write <= WARM_UP; write += 1) {
    await gm.post("/api/gm/encounter/move-token/", { token_id, x: ENDS[0] + (write % 2), y: ROW });
  }

  const rows = [
    "| processor | moves | | total | hand | network | parse and apply | React | paint |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
  ];
  for (const factor of FACTORS) {
    await throttle(screens, factor);
    await move(screens, 10);
    const ways: Way[] = [];
    for (let done = 0; done < MOVES; done += AT_ONCE) {
      const times = Math.min(AT_ONCE, MOVES - done);
      const trace = await record(await browser.newBrowserCDPSession(), ["benchmark", "blink.user_timing"], () =>
        move(screens, times),
      );
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
  }
  const table = `${rows.join("\n")}\n`;
  process.stdout.write(`From pointer-up on the console to pixels on the terminal:\n\n${table}`);
  mkdirSync(resolve(TABLE, ".."), { recursive: true });
  writeFileSync(TABLE, table);
});
