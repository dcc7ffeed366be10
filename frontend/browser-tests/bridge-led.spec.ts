import type { Browser, Page } from "@playwright/test";
import { entry, GALAXY, info, openBridge, ORLUNE, SALLOW, seeChart, seePicked, tab, terminalOf } from "./bridge";
import { still } from "./faults";
import { shortcut } from "./hands";
import { expect, type Gm, test } from "./table";

/** A TV and a phone, both with the bridge open, each its own way. */
async function openTable(browser: Browser, gm: Gm): Promise<Page[]> {
  const held = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  return [await openBridge(browser, gm, "flat"), await openBridge(browser, gm, "flat", held)];
}

/** Turns the desk's switch, which shows the table's true state: it moves when the server has said so. */
async function setFollow(desk: Page, on: boolean): Promise<void> {
  const follow = desk.getByTestId("bridge-follow");
  await follow.click({ force: true });
  await expect(follow).toBeChecked({ checked: on });
}

async function closeAll(pages: readonly Page[]): Promise<void> {
  await Promise.all(pages.map((page) => page.context().close()));
}

test("the GM points at the console's own map, and the whole table goes there", async ({ gm, console, browser }) => {
  const pages = await openTable(browser, gm);
  const [tv, phone] = pages as [Page, Page];
  await tab(tv, "Logs").click();
  await seeChart(phone, "flat", GALAXY);
  await console.getByRole("tab", { name: "Bridge" }).click();
  const desk = console.getByTestId("bridge-desk");
  await expect(console.getByTestId("bridge-seen")).toHaveText("Players browse on their own");

  await desk.locator('[data-entry="orlune"]').click();
  for (const page of pages) {
    await expect(tab(page, "Map"), "the map is opened").toHaveAttribute("aria-selected", "true");
    await seeChart(page, "flat", GALAXY);
    await seePicked(page, "orlune");
    await expect(page.getByTestId("chart-led")).toBeVisible();
  }
  await expect(console.getByTestId("bridge-seen")).toHaveText("Galaxy, Orlune picked out");
  await desk.getByTestId("chart-dive").click();
  await seeChart(console, "flat", ORLUNE);
  await desk.locator('[data-element="sallow"] circle').first().click();
  for (const page of pages) {
    await seeChart(page, "flat", ORLUNE);
    await seePicked(page, "sallow");
    await expect(info(page)).toContainText("Weir Traffic, channel 6");
    await expect(page.getByTestId("chart-dive"), "who is led cannot dive").toHaveCount(0);
    await expect(page.getByTestId("chart-list").getByRole("button"), "nor pick out").toHaveCount(0);
    await expect(page.getByTestId("chart-crumbs").getByRole("button"), "nor climb").toHaveCount(0);
    await page.keyboard.press("Escape");
    await page.getByTestId("chart-list").locator('[data-entry="drumlin"]').click();
    await seePicked(page, "sallow");
  }
  await desk.getByTestId("chart-dive").click();
  for (const page of pages) {
    await seeChart(page, "flat", SALLOW);
  }

  await setFollow(console, false);
  for (const page of pages) {
    await expect(page.getByTestId("chart-led")).toHaveCount(0);
    await seeChart(page, "flat", SALLOW);
  }
  await tv.keyboard.press("Escape");
  await seeChart(tv, "flat", ORLUNE);
  await entry(phone, "tithe").tap();
  await seePicked(phone, "tithe");
  await seeChart(phone, "flat", SALLOW);
  await expect(console.getByTestId("bridge-seen")).toHaveText("Players browse on their own");

  await shortcut(gm, console, "Control+z");
  for (const page of pages) {
    await expect(page.getByTestId("chart-led"), "the undo leads again").toBeVisible();
    await seeChart(page, "flat", SALLOW);
    await expect(info(page)).toHaveAttribute("data-about", "");
  }
  await shortcut(gm, console, "Control+z");
  for (const page of pages) {
    await seeChart(page, "flat", ORLUNE);
    await seePicked(page, "sallow");
  }
  await closeAll(pages);
});

test("pointed at by the API, every page shows the place, and says what it was pointed at wrongly", async ({
  gm,
  browser,
}) => {
  const page = await openBridge(browser, gm, "space");
  await seeChart(page, "space", GALAXY);
  await gm.post("/api/gm/bridge/focus/", {
    level: "orbit",
    system: "orlune",
    body: "sallow",
    element: "borehole-nine",
  });
  await seeChart(page, "space", SALLOW);
  await seePicked(page, "borehole-nine");
  await expect(page.locator("[data-element]:is(button)")).toHaveCount(0);
  await gm.post("/api/gm/bridge/focus/", { level: "galaxy", element: "Far Tally" });
  await seeChart(page, "space", GALAXY);
  await seePicked(page, "Far Tally");
  await gm.post("/api/gm/bridge/focus/", { level: "galaxy", follow: false });
  await expect(page.getByTestId("chart-led")).toHaveCount(0);
  await expect(page.locator("button[data-element]")).toHaveCount(4);

  const asked = async (body: object) => (await gm.ask("/api/gm/bridge/focus/", body)).status();
  expect(await asked({ level: "universe" })).toBe(400);
  expect(await asked({ level: "system" })).toBe(400);
  expect(await asked({ level: "system", system: "nowhere" })).toBe(404);
  expect(await asked({ level: "system", system: "anselms-lamp" })).toBe(404);
  expect(await asked({ level: "galaxy", element: "nothing" })).toBe(404);
  await seeChart(page, "space", GALAXY);
  await page.context().close();
});

test("who opens the bridge later begins where the GM points, and who joins a led table is led", async ({
  gm,
  charon,
  browser,
}) => {
  await gm.post("/api/gm/bridge/focus/", { level: "system", system: "orlune", element: "drumlin", follow: false });
  const free = await openBridge(browser, gm, "flat");
  await seeChart(free, "flat", ORLUNE);
  await seePicked(free, "drumlin");
  await expect(free.getByTestId("chart-led")).toHaveCount(0);
  await gm.post("/api/gm/bridge/focus/", { level: "orbit", system: "orlune", body: "sallow" });
  const late = await free.context().newPage();
  await late.goto(terminalOf(charon.url, "flat"));
  for (const page of [free, late]) {
    await seeChart(page, "flat", SALLOW);
    await expect(page.getByTestId("chart-led")).toBeVisible();
  }
  await free.context().close();
});

test("the dark covers the bridge and tells nothing of where it points; light brings it back", async ({
  gm,
  browser,
  request,
}) => {
  const page = await openBridge(browser, gm, "flat");
  await gm.post("/api/gm/bridge/focus/", { level: "system", system: "orlune" });
  await seeChart(page, "flat", ORLUNE);
  await gm.post("/api/gm/blackout/", { on: true });
  await expect(page.getByTestId("blackout")).toBeVisible();
  await expect(page.getByTestId("bridge")).toHaveCount(0);
  await gm.post("/api/gm/bridge/focus/", { level: "orbit", system: "orlune", body: "sallow" });
  expect(await (await request.get(`${gm.url}/api/active-view/`)).text()).not.toMatch(/orlune|sallow/i);
  await gm.post("/api/gm/blackout/", { on: false });
  await seeChart(page, "flat", SALLOW);
  await still(page);
  await expect(page.getByTestId("blackout")).toHaveCount(0);
  await page.context().close();
});
