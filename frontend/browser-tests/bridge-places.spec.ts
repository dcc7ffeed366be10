import { chart, element, GALAXY, info, openBridge, ORLUNE, PICTURES, SALLOW, seeChart, tab } from "./bridge";
import { holdTime, passTime, reconnect, toast } from "./outage";
import { expect, test } from "./table";
import { openAlone } from "./terminals";

for (const picture of PICTURES) {
  test(`an encounter at a system or a planet shows its chart, and one goes nowhere from there (${picture})`, async ({
    gm,
    browser,
  }) => {
    const page = await openBridge(browser, gm, picture);
    for (const [slug, place, id] of [
      ["orlune", ORLUNE, "sallow"],
      ["sallow", SALLOW, "tithe"],
    ] as const) {
      await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: slug });
      await expect(page.getByTestId("location-chart")).toBeVisible();
      await seeChart(page, picture, place);
      await element(page, id).focus();
      await page.keyboard.press("Enter");
      await expect(info(page)).toHaveAttribute("data-about", id);
      await page.keyboard.press("Enter");
      await seeChart(page, picture, place);
      await expect(page.getByTestId("chart-dive")).toHaveCount(0);
    }
    await page.context().close();
  });
}

test("an encounter at a place without map or chart tells of it in words", async ({ gm, charon, browser }) => {
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "landing-field" });
  const page = await openAlone(browser, `${charon.url}/terminal/`);
  const words = page.getByTestId("unmapped-location");
  await expect(words.getByRole("heading", { name: "Landing Field" })).toBeVisible();
  await expect(words).toContainText("base");
  await expect(words).toContainText("WARNING");
  await expect(words).toContainText("A square of scraped ice under four lamps.");
  await expect(words, "the lore is the GM's").not.toContainText("eleven centimetres");
  await expect(chart(page)).toHaveCount(0);
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "tithe" });
  await expect(words.getByRole("heading", { name: "Tithe" }), "a moon that nobody has charted").toBeVisible();
  await page.context().close();
});

test("the server goes and comes back with the bridge open: what was on it stays, and play goes on", async ({
  gm,
  charon,
  browser,
  console,
}) => {
  test.setTimeout(120_000);
  const page = await openBridge(browser, gm, "flat");
  await seeChart(page, "flat", GALAXY);
  await holdTime(page);
  await charon.stop();
  await passTime([page], () => toast(page).isVisible());
  await seeChart(page, "flat", GALAXY);
  await tab(page, "Logs").click();
  await tab(page, "Map").click();
  await charon.start();
  await reconnect(page);
  await console.getByRole("tab", { name: "Bridge" }).click();
  await console.getByRole("button", { name: "Put it on the screens" }).click();
  await expect(page.getByTestId("bridge")).toBeVisible();
  await console.getByTestId("bridge-desk").locator('[data-entry="ostrel"]').click();
  await expect(element(page, "ostrel")).toHaveAttribute("data-selected");
  await page.context().close();
});
