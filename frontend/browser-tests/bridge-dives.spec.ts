import type { Page } from "@playwright/test";
import {
  chart,
  element,
  entry,
  GALAXY,
  info,
  openBridge,
  ORLUNE,
  type Picture,
  PICTURES,
  SALLOW,
  seeChart,
  seePicked,
} from "./bridge";
import { expect, test } from "./table";

/** Clicks on the thing itself, not on its name. */
async function clickOn(page: Page, picture: Picture, id: string): Promise<void> {
  if (picture === "flat") {
    await element(page, id).locator("circle").first().click();
  } else {
    await element(page, id).click();
  }
}

for (const picture of PICTURES) {
  test(`down to an orbit and up again by mouse, on the picture (${picture})`, async ({ gm, browser }) => {
    const page = await openBridge(browser, gm, picture);
    await seeChart(page, picture, GALAXY);
    await clickOn(page, picture, "orlune");
    await seePicked(page, "orlune");
    await expect(info(page)).toContainText("One working station, one working borehole, one tanker a month.");
    await expect(info(page)).toContainText(/authority\s*Pellam Hydraulic, by presence/i);
    await clickOn(page, picture, "orlune");
    await seeChart(page, picture, ORLUNE);
    await clickOn(page, picture, "sallow");
    await seePicked(page, "sallow");
    await expect(info(page)).toContainText("Weir Traffic, channel 6");
    await clickOn(page, picture, "sallow");
    await seeChart(page, picture, SALLOW);
    await clickOn(page, picture, "tithe");
    await seePicked(page, "tithe");
    await expect(info(page)).toContainText("Captured rubble. Nothing lands there twice.");

    const crumbs = page.getByTestId("chart-crumbs");
    await expect(crumbs.getByRole("listitem")).toHaveText(["Galaxy", "Orlune", "Sallow"]);
    await crumbs.getByRole("button", { name: "Orlune" }).click();
    await seeChart(page, picture, ORLUNE);
    await seePicked(page, "sallow");
    await entry(page, "drumlin").click();
    await seePicked(page, "drumlin");
    await expect(page.getByTestId("chart-dive"), "it has no chart of its own").toHaveCount(0);
    await crumbs.getByRole("button", { name: "Galaxy" }).click();
    await seeChart(page, picture, GALAXY);
    await seePicked(page, "orlune");
    await page.context().close();
  });

  test(`down to an orbit and up again by keys, on the picture (${picture})`, async ({ gm, browser }) => {
    const page = await openBridge(browser, gm, picture);
    await seeChart(page, picture, GALAXY);
    for (const [id, below] of [
      ["orlune", ORLUNE],
      ["sallow", SALLOW],
    ] as const) {
      await element(page, id).focus();
      await page.keyboard.press("Enter");
      await seePicked(page, id);
      await page.keyboard.press("Enter");
      await seeChart(page, picture, below);
    }
    await element(page, "weir-station").focus();
    await page.keyboard.press("Space");
    await seePicked(page, "weir-station");
    await page.keyboard.press("Escape");
    await seeChart(page, picture, ORLUNE);
    await seePicked(page, "sallow");
    await page.keyboard.press("Backspace");
    await seeChart(page, picture, GALAXY);
    await page.keyboard.press("Escape");
    await seeChart(page, picture, GALAXY);
    await page.context().close();
  });

  test(`down to an orbit by the list, by keys alone (${picture})`, async ({ gm, browser }) => {
    const page = await openBridge(browser, gm, picture);
    await seeChart(page, picture, GALAXY);
    await entry(page, "ostrel").focus();
    await page.keyboard.press("ArrowDown");
    await expect(entry(page, "orlune")).toBeFocused();
    await page.keyboard.press("Enter");
    await seePicked(page, "orlune");
    await page.keyboard.press("Enter");
    await seeChart(page, picture, ORLUNE);
    await entry(page, "sallow").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await seeChart(page, picture, SALLOW);
    await expect(entry(page, "gravel-line")).toHaveCount(0);
    await page.context().close();
  });
}

test("what is picked out is told letter by letter, and whole to who wants stillness", async ({ gm, browser }) => {
  const summary = "Settled. Two million people, one water grid.";
  const page = await openBridge(browser, gm, "flat", { reducedMotion: "no-preference" });
  await seeChart(page, "flat", GALAXY);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const line = document.querySelector('[data-about="ostrel"] [data-typing] p, [data-about="ostrel"] div > p');
      const untyped = line?.querySelector("span")?.textContent ?? "";
      const text = line?.textContent ?? "";
      seen.push(text.slice(0, text.length - untyped.length));
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await entry(page, "ostrel").click();
  await expect(info(page).locator("[data-typing]")).toHaveCount(0);
  await expect(info(page)).toContainText(summary);
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  const beginnings = new Set(seen.filter((text) => text !== "" && summary.startsWith(text)));
  expect(beginnings.size, "many beginnings of the sentence were on the screen").toBeGreaterThan(10);
  await page.context().close();

  const still = await openBridge(browser, gm, "flat");
  await seeChart(still, "flat", GALAXY);
  await entry(still, "ostrel").click();
  await seePicked(still, "ostrel");
  await expect(info(still).locator("[data-typing]")).toHaveCount(0);
  await still.context().close();
});

test("a place on the far side of a globe is behind its limb until one turns to it (space)", async ({ gm, browser }) => {
  await gm.post("/api/gm/bridge/focus/", { level: "orbit", system: "ostrel", body: "lowmark", follow: false });
  const page = await openBridge(browser, gm, "space");
  await seeChart(page, "space", { level: "orbit", chart: "ostrel/lowmark" });
  await expect(page.locator('[data-element][data-kind="marker"]')).toHaveCount(4);
  for (const [near, far] of [
    ["sluice", "stilt-field"],
    ["stilt-field", "sluice"],
  ] as const) {
    await entry(page, near).click();
    await seePicked(page, near);
    await expect(element(page, near), "the camera went round to it").not.toHaveAttribute("data-hidden");
    await expect(element(page, near)).toBeVisible();
    await expect(element(page, far)).toHaveAttribute("data-hidden", "limb");
    await expect(element(page, far)).toBeHidden();
  }
  await page.context().close();
});

test("a place on the far side of a globe shows once the globe is turned (flat)", async ({ gm, browser }) => {
  await gm.post("/api/gm/bridge/focus/", { level: "orbit", system: "ostrel", body: "lowmark", follow: false });
  const page = await openBridge(browser, gm, "flat");
  await seeChart(page, "flat", { level: "orbit", chart: "ostrel/lowmark" });
  const far = element(page, "stilt-field");
  await expect(far).toBeHidden();
  await expect(element(page, "sluice")).toBeVisible();
  await expect(chart(page).locator('[data-label="stilt-field"]')).toHaveCount(0);
  const turn = page.getByRole("button", { name: "Turn the globe east" });
  const near = element(page, "sluice");
  await expect(async () => {
    await turn.click();
    expect([await far.isVisible(), await near.isVisible()]).toEqual([true, false]);
  }).toPass({ intervals: [100] });
  await entry(page, "sluice").click();
  await expect(near, "what is picked out turns to the reader").toBeVisible();
  await page.context().close();
});

test("by finger on a phone, in the list and back", async ({ gm, browser }) => {
  const held = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const page = await openBridge(browser, gm, "flat", held);
  await seeChart(page, "flat", GALAXY);
  await entry(page, "orlune").tap();
  await page.getByTestId("chart-dive").tap();
  await seeChart(page, "flat", ORLUNE);
  await element(page, "sallow").locator("circle").first().tap();
  await seePicked(page, "sallow");
  await page.getByTestId("chart-crumbs").getByRole("button", { name: "Galaxy" }).tap();
  await seeChart(page, "flat", GALAXY);
  await seePicked(page, "orlune");
  await entry(page, "orlune").tap();
  await seeChart(page, "flat", ORLUNE);
  await page.context().close();
});
