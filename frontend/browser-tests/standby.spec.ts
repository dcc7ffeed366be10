import type { Page } from "@playwright/test";
import { clearLog, logged, logMotion } from "./motionLog";
import { expect, test } from "./table";
import { openAlone, PHONE, TV } from "./terminals";

interface Watch {
  /** lines that have been on the screen so far */
  seen: number;
  /** the most that were there at once */
  together: number;
  faults: string[];
}

/** Looks at the status lines whenever one changes, as long as the page is open. */
async function watchLines(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch: Watch = { seen: 0, together: 0, faults: [] };
    const known = new WeakSet();
    Object.assign(window, { watch });
    const boxOf = (element: Element) => ({ words: element.textContent, box: element.getBoundingClientRect() });
    const check = () => {
      const lines = [...document.querySelectorAll('[data-testid="status-line"]')];
      watch.seen += lines.filter((line) => !known.has(line)).length;
      lines.forEach((line) => known.add(line));
      watch.together = Math.max(watch.together, lines.length);
      const standing = document.querySelectorAll(
        '[data-testid="standby"] h1, [data-testid="standby"] p, [data-testid="join"]',
      );
      const all = [...lines, ...standing].map(boxOf);
      all.forEach(({ words, box }, index) => {
        if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) {
          watch.faults.push(`"${words}" is cut off`);
        }
        for (const other of all.slice(index + 1)) {
          const apart =
            box.right <= other.box.left ||
            other.box.right <= box.left ||
            box.bottom <= other.box.top ||
            other.box.bottom <= box.top;
          // Name and subtitle stand on each other, as they are meant to.
          if (!apart && index < lines.length) {
            watch.faults.push(`"${words}" lies on "${other.words}"`);
          }
        }
      });
    };
    new MutationObserver(check).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

const watched = (page: Page) => page.evaluate(() => (window as unknown as { watch: Watch }).watch);

test("the lines of a resting screen never touch each other or the title, at any size", async ({
  charon,
  browser,
  gm: _ready,
}) => {
  for (const viewport of [PHONE, TV]) {
    const page = await openAlone(browser, `${charon.url}/terminal/`, { viewport });
    // Time runs as fast as the page can follow: some twenty lines come and go.
    await page.clock.install();
    await page.reload();
    await expect(page.getByRole("heading", { name: "CHARON" })).toBeVisible();
    await expect(page.getByText("Standby")).toBeVisible();
    await expect(page.getByTestId("join")).toHaveCount(viewport === TV ? 1 : 0);
    await watchLines(page);
    for (let second = 0; second < 36; second++) {
      await page.clock.runFor(1_000);
    }
    const { seen, together, faults } = await watched(page);
    expect(seen, "lines came").toBeGreaterThan(12);
    expect(together, "several at once").toBeGreaterThan(1);
    expect(faults).toEqual([]);
    await page.context().close();
  }
});

test("a line types itself, lives some six seconds and goes", async ({ charon, browser, gm: _ready }) => {
  const page = await openAlone(browser, `${charon.url}/terminal/?perf=0`, { viewport: TV }, async (fresh) => {
    await logMotion(fresh);
    await fresh.clock.install({ time: 0 });
    await fresh.clock.pauseAt(1_000);
  });
  await expect(page.getByTestId("standby")).toBeVisible();
  await expect
    .poll(async () => (await logged(page)).motions.some(({ name }) => name.includes("glitch")), "the title glitches")
    .toBe(true);
  await clearLog(page);
  const line = page.getByTestId("status-line").first();
  await page.clock.runFor(1_600);
  await expect(line).toBeAttached();
  const words = await line.evaluate((element) => {
    Object.assign(window, { first: element });
    return element.textContent;
  });
  await page.clock.runFor(2_000);
  const whole = await line.textContent();
  expect(whole?.length ?? 0).toBeGreaterThan(words.length);
  expect(whole?.startsWith(words)).toBe(true);
  const there = () => page.evaluate(() => (window as unknown as { first: Element }).first.isConnected);
  await page.clock.runFor(3_000);
  expect(await there()).toBe(true);
  await page.clock.runFor(2_000);
  expect(await there()).toBe(false);
  await page.context().close();
});

test("an urgent broadcast pulses until it is over, and stands still for who wants stillness", async ({
  gm,
  charon,
  browser,
}) => {
  const opened = (reducedMotion: "reduce" | "no-preference") =>
    openAlone(browser, `${charon.url}/terminal/`, { viewport: TV, reducedMotion }, logMotion);
  const [lively, still] = [await opened("no-preference"), await opened("reduce")];
  await expect(lively.getByTestId("standby")).toBeVisible();
  await expect(still.getByTestId("standby")).toBeVisible();
  await gm.post("/api/gm/broadcast/", { priority: "NORMAL", content: "Supper is off." });
  await gm.post("/api/gm/broadcast/", { priority: "HIGH", content: "Pressure is falling." });

  const line = (page: Page, priority: string) =>
    page.locator(`[data-testid="broadcast-lines"] [data-priority="${priority}"]`);
  const background = (page: Page, priority: string) =>
    line(page, priority).evaluate((one) => getComputedStyle(one).backgroundColor);
  const pulses = (page: Page, priority: string) =>
    line(page, priority).evaluate((one) =>
      one.getAnimations().some((motion) => motion.effect?.getTiming().iterations === Infinity),
    );
  for (const page of [lively, still]) {
    await expect(line(page, "HIGH")).toContainText("Pressure is falling.");
    await expect(line(page, "NORMAL")).toContainText("Supper is off.");
    expect(await pulses(page, "NORMAL")).toBe(false);
    expect(await background(page, "HIGH"), "told apart at rest too").not.toBe(await background(page, "NORMAL"));
  }
  expect(await pulses(lively, "HIGH")).toBe(true);
  expect(await pulses(still, "HIGH")).toBe(false);
  expect((await logged(still)).motions.filter(({ ms }) => ms > 1)).toEqual([]);
  await lively.context().close();
  await still.context().close();
});
