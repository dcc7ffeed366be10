import type { Page } from "@playwright/test";
import { logged, logMotion } from "./motionLog";
import { expect, type Gm, test } from "./table";
import { openAlone, showSpine, TV } from "./terminals";

const flat = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute("data-perf"));

/** A graphics chip worth its name, as far as a page can tell. */
async function pretendFastGraphics(page: Page): Promise<void> {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = (() => ({
      getExtension: () => null,
      getParameter: () => "NVIDIA GeForce RTX 4070",
      RENDERER: 0x1f01,
    })) as never;
  });
}

/** Every picture effect on the page that a small computer pays for with a repaint, and what it is on. */
function effects(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const COSTLY = ["filter", "backdrop-filter", "text-shadow", "box-shadow"];
    const found: string[] = [];
    for (const element of document.querySelectorAll("*")) {
      for (const part of ["", "::before", "::after"]) {
        const style = getComputedStyle(element, part || null);
        const drawn = part === "" || style.content !== "none";
        found.push(
          ...COSTLY.filter((name) => drawn && !["none", ""].includes(style.getPropertyValue(name))).map(
            (name) => `${element.tagName}${part} ${name}`,
          ),
        );
      }
    }
    return found;
  });
}

/** A style with all that a small computer should be spared, as somebody may add one day. */
const LAVISH =
  "main { filter: blur(1px); backdrop-filter: blur(1px); box-shadow: 0 0 9px red; text-shadow: 0 0 9px red }";

const scanlines = (page: Page) => page.evaluate(() => getComputedStyle(document.body, "::after").content !== "none");

/** Shows one view after the other and does something with each. */
async function tour(gm: Gm, page: Page, look: () => Promise<void>): Promise<void> {
  const views: [Record<string, string>, string][] = [
    [{ view_type: "STANDBY" }, "standby"],
    [{ view_type: "ENCOUNTER", location_slug: "obol" }, "encounter-map"],
    [{ view_type: "SHIP_DASHBOARD" }, "ship-panel"],
    [{ view_type: "BRIDGE" }, "chart"],
    [{ view_type: "CHARON_TERMINAL" }, "holding-screen"],
  ];
  for (const [view, sign] of views) {
    await gm.post("/api/gm/switch-view/", view);
    await expect(page.getByTestId(sign)).toBeVisible();
    await look();
  }
  await gm.post("/api/gm/show-terminal/", { location_slug: "weir-station", terminal_slug: "infirmary" });
  await expect(page.getByTestId("comm-overlay")).toBeVisible();
  await look();
}

test("a computer without graphics worth the name is spared by itself, unless somebody says otherwise", async ({
  console,
  charon,
  browser,
}) => {
  const page = await openAlone(browser, `${charon.url}/terminal/`);
  expect(await flat(page), "this Chromium has no GPU").toBe(true);
  expect(await flat(console), "nor has its console").toBe(true);
  await page.goto(`${charon.url}/terminal/?perf=0`);
  expect(await flat(page)).toBe(false);
  await page.goto(`${charon.url}/terminal/`);
  expect(await flat(page), "and it is remembered").toBe(false);
  await page.context().close();

  const fast = await openAlone(browser, `${charon.url}/terminal/`, {}, pretendFastGraphics);
  expect(await flat(fast)).toBe(false);
  await fast.goto(`${charon.url}/terminal/?perf=1`);
  expect(await flat(fast)).toBe(true);
  await fast.goto(`${charon.url}/terminal/`);
  expect(await flat(fast), "and it is remembered").toBe(true);
  await fast.context().close();
});

test("a spared computer draws no scanlines, no filters, no wipes, and is asked for no 3D graphics", async ({
  gm,
  charon,
  browser,
}) => {
  const page = await openAlone(browser, `${charon.url}/terminal/?perf=1`, { viewport: TV }, logMotion);
  const rich = await openAlone(browser, `${charon.url}/terminal/?perf=0`, { viewport: TV });
  await expect(rich.getByTestId("standby")).toBeVisible();
  expect(await scanlines(rich)).toBe(true);
  await rich.addStyleTag({ content: LAVISH });
  expect(await effects(rich)).toContain("MAIN filter");
  await page.addStyleTag({ content: LAVISH });
  await tour(gm, page, async () => {
    expect(await scanlines(page)).toBe(false);
    expect(await effects(page)).toEqual([]);
  });
  await gm.post("/api/terminal/hide/");
  await showSpine(gm);
  await expect(page.locator('[data-room-id="spine"]')).toBeVisible();
  await gm.post("/api/gm/encounter/switch-level/", { deck_id: "lower" });
  await expect(page.getByTestId("deck-name")).toHaveText("Lower Deck");
  await expect(page.getByTestId("deck-wipe")).toHaveCount(0);

  const { motions, graphics } = await logged(page);
  expect(motions.filter(({ name }) => /brighten|run-down|lift/.test(name))).toEqual([]);
  expect(graphics).toEqual([]);
  await rich.context().close();

  const asked = await openAlone(browser, `${charon.url}/terminal/`, {}, logMotion);
  expect((await logged(asked)).graphics, "a page that does not know yet has to look").toEqual(["webgl"]);
  await asked.context().close();
  await page.context().close();
});
