import type { Page } from "@playwright/test";
import { chart, complaintsOf, entry, GALAXY, openBridge, ORLUNE, SALLOW, seeChart, tab } from "./bridge";
import { expect, test } from "./table";

const canvases = (page: Page) => page.locator("canvas");

/** How many geometries and textures the graphics card holds. */
function held(page: Page): Promise<string> {
  return chart(page)
    .locator("[data-geometries]")
    .evaluate((picture: HTMLElement) => `${picture.dataset.geometries} ${picture.dataset.textures}`);
}

async function frames(page: Page): Promise<number> {
  return Number(await chart(page).locator("[data-frames]").getAttribute("data-frames"));
}

/** Waits until nothing has been drawn for a while, told in the page's own pictures. */
async function atRest(page: Page): Promise<number> {
  let before = -1;
  await expect(async () => {
    await pictures(page, 20);
    const now = await frames(page);
    const same = now === before;
    before = now;
    expect(same).toBe(true);
  }).toPass({ timeout: 30_000 });
  return before;
}

/** Lets the page make so many pictures of itself. */
async function pictures(page: Page, count: number): Promise<void> {
  await page.evaluate(async (left) => {
    for (; left > 0; left--) {
      await new Promise(requestAnimationFrame);
    }
  }, count);
}

/** Says to the page that its tab went behind another, or came back. */
async function putBehind(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((behind) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => behind });
    Object.defineProperty(document, "visibilityState", {
      configurable: true,
      get: () => (behind ? "hidden" : "visible"),
    });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}

test("ten dives leave nothing behind on the graphics card, and there is one canvas at any time", async ({
  gm,
  browser,
}) => {
  test.setTimeout(300_000);
  const page = await openBridge(browser, gm, "space", { viewport: { width: 700, height: 420 } });
  await page.evaluate(() => {
    const seen = { most: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      seen.most = Math.max(seen.most, document.querySelectorAll("canvas").length);
    }).observe(document, { subtree: true, childList: true });
  });
  const dive = async () => {
    // What one comes up from is picked out still.
    await page.getByTestId("chart-dive").click();
    await seeChart(page, "space", ORLUNE);
    await entry(page, "sallow").click();
    await page.getByTestId("chart-dive").click();
    await seeChart(page, "space", SALLOW);
    await page.getByTestId("chart-crumbs").getByRole("button", { name: "Galaxy" }).click();
    await seeChart(page, "space", GALAXY);
  };
  await seeChart(page, "space", GALAXY);
  await entry(page, "orlune").click();
  await dive();
  await atRest(page);
  const before = await held(page);
  expect(before, "something is held").toMatch(/^[1-9]\d* \d+$/);
  for (let round = 0; round < 10; round++) {
    await dive();
    await expect(canvases(page)).toHaveCount(1);
  }
  await expect.poll(() => held(page)).toBe(before);
  expect(await page.evaluate(() => (window as unknown as { seen: { most: number } }).seen.most)).toBe(1);

  for (const name of ["Personnel", "Logs", "Status", "CHARON"]) {
    await tab(page, name).click();
    await expect(canvases(page), `${name} needs none`).toHaveCount(0);
  }
  await tab(page, "Map").click();
  await seeChart(page, "space", GALAXY);
  await expect(canvases(page)).toHaveCount(1);
  // What is picked out is the same: the map remembers it. A fresh canvas may hold less, never more.
  await atRest(page);
  const afresh = (await held(page)).split(" ").map(Number);
  before.split(" ").forEach((count, index) => expect(afresh[index]).toBeLessThanOrEqual(Number(count)));
  await page.context().close();
});

test("a galaxy at rest draws nothing, whatever else the page does; a hand on it does", async ({ gm, browser }) => {
  const page = await openBridge(browser, gm, "space", { reducedMotion: "no-preference" });
  await seeChart(page, "space", GALAXY);
  const rested = await atRest(page);
  expect(rested).toBeGreaterThan(0);
  await pictures(page, 60);
  expect(await frames(page)).toBe(rested);
  await entry(page, "orlune").click();
  await expect.poll(() => frames(page), "the camera glides").toBeGreaterThan(rested);
  await atRest(page);
  await page.context().close();
});

test("a system moves while it is looked at, and stands still behind another tab", async ({ gm, browser }) => {
  await gm.post("/api/gm/bridge/focus/", { level: "system", system: "orlune", follow: false });
  const page = await openBridge(browser, gm, "space", { reducedMotion: "no-preference" });
  await seeChart(page, "space", ORLUNE);
  const first = await frames(page);
  await expect.poll(() => frames(page)).toBeGreaterThan(first + 3);
  await putBehind(page, true);
  const stopped = await atRest(page);
  await pictures(page, 60);
  expect(await frames(page)).toBe(stopped);
  await putBehind(page, false);
  await expect.poll(() => frames(page)).toBeGreaterThan(stopped);
  await page.context().close();
});

test("who wants stillness sees the planets where the file puts them, at rest", async ({ gm, browser }) => {
  await gm.post("/api/gm/bridge/focus/", { level: "system", system: "orlune", follow: false });
  const page = await openBridge(browser, gm, "space");
  await seeChart(page, "space", ORLUNE);
  const rested = await atRest(page);
  await pictures(page, 60);
  expect(await frames(page)).toBe(rested);
  await page.context().close();
});

test("where the browser has no WebGL the map is flat, and never blank", async ({ gm, browser }) => {
  let heard: string[] = [];
  const page = await openBridge(browser, gm, "space", {}, async (opened) => {
    heard = complaintsOf(opened);
    await opened.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
  });
  await seeChart(page, "flat", GALAXY);
  await expect(canvases(page)).toHaveCount(0);
  await entry(page, "orlune").click();
  await page.getByTestId("chart-dive").click();
  await seeChart(page, "flat", ORLUNE);
  expect(heard).toEqual([]);
  await page.context().close();
});

test("when the graphics card is taken away the map goes on flat, where it was", async ({ gm, browser }) => {
  const page = await openBridge(browser, gm, "space");
  await seeChart(page, "space", GALAXY);
  await entry(page, "orlune").click();
  await page.getByTestId("chart-dive").click();
  await seeChart(page, "space", ORLUNE);
  await entry(page, "drumlin").click();
  await canvases(page).evaluate((canvas: HTMLCanvasElement) =>
    canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext(),
  );
  await seeChart(page, "flat", ORLUNE);
  await expect(canvases(page)).toHaveCount(0);
  await expect(chart(page).locator('[data-element="drumlin"]')).toHaveAttribute("data-selected");
  await tab(page, "Logs").click();
  await tab(page, "Map").click();
  await seeChart(page, "flat", ORLUNE);
  await page.context().close();
});

test("nothing of three.js is fetched before a map of space is to be drawn", async ({ gm, charon, browser }) => {
  const context = await browser.newContext({ viewport: { width: 700, height: 480 } });
  const page = await context.newPage();
  const scripts: Promise<{ url: string; three: boolean }>[] = [];
  page.on("response", (answer) => {
    if (answer.url().endsWith(".js")) {
      scripts.push(
        answer.text().then(
          (text) => ({ url: answer.url(), three: text.includes("__THREE__") }),
          () => ({ url: answer.url(), three: false }),
        ),
      );
    }
  });
  const three = async () => (await Promise.all(scripts)).filter((script) => script.three).map(({ url }) => url);
  await page.addInitScript(() => sessionStorage.setItem("charon.bridge.tab", "logs"));
  await page.goto(`${charon.url}/terminal/?perf=0`);
  await expect(page.getByTestId("standby")).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(await three()).toEqual([]);
  await gm.post("/api/gm/switch-view/", { view_type: "BRIDGE" });
  for (const name of ["Personnel", "Logs", "Status", "CHARON"]) {
    await tab(page, name).click();
    await expect(tab(page, name)).toHaveAttribute("aria-selected", "true");
  }
  expect(await three()).toEqual([]);
  await tab(page, "Map").click();
  await seeChart(page, "space", GALAXY);
  expect(await three()).toHaveLength(1);
  await context.close();
});
