import { chart, element, entry, info, openBridge, seeChart, tab, GALAXY, PICTURES } from "./bridge";
import { expect, test } from "./table";

const TABS = ["Map", "Personnel", "Logs", "Status", "CHARON"];

test("each station of the bridge shows what the campaign's files say", async ({ gm, browser }) => {
  const page = await openBridge(browser, gm, "flat");
  await seeChart(page, "flat", GALAXY);
  for (const [id, name] of [
    ["ostrel", "Ostrel"],
    ["orlune", "Orlune"],
    ["anselms-lamp", "Anselm's Lamp"],
    ["Far Tally", "Far Tally"],
  ] as const) {
    await expect(element(page, id)).toHaveAccessibleName(name);
    await expect(entry(page, id)).toContainText(name);
  }

  await tab(page, "Personnel").click();
  const personnel = page.getByTestId("personnel");
  await expect(personnel.getByRole("heading", { name: "Teodora Marsh" })).toBeVisible();
  await expect(personnel).toContainText("Bought the Obol at a bankruptcy sale");
  await expect(personnel.getByRole("meter", { name: "Health" })).toHaveAttribute("aria-valuenow", "13");
  await expect(personnel.getByRole("region", { name: "Stats" })).toContainText(/combat\s*36/);
  await expect(personnel.getByRole("region", { name: "Saves" })).toContainText(/fear\s*42/);
  await personnel.getByRole("region", { name: "Weir Station" }).getByText("Jonah Tell").click();
  await expect(personnel).toContainText("a small cough before the word wait");

  await tab(page, "Logs").click();
  const logs = page.getByTestId("logs");
  await expect(logs.locator("[data-entry]")).toHaveText([/The Voice of Weir/, /A Clean Contract/]);
  await expect(page.getByTestId("log")).toContainText("They cancelled to silence.");
  await expect(page.getByTestId("log").locator("ol > li")).toHaveCount(4);
  await logs.getByRole("searchbox").fill("gasket");
  await expect(page.getByTestId("logs-count")).toHaveText("1 of 2 logs");
  await expect(logs.locator("[data-entry]")).toContainText("A Clean Contract");
  await expect(page.getByTestId("log")).toContainText("forty tonnes of brine");
  await logs.getByRole("button", { name: "Reset" }).click();
  await logs.getByLabel("NPC").selectOption("Jonah Tell");
  await expect(logs.locator("[data-entry]")).toHaveText([/The Voice of Weir/]);

  await tab(page, "Status").click();
  const ship = page.getByTestId("ship-panel");
  await expect(ship.getByRole("meter", { name: "Hull" })).toHaveAttribute("aria-valuetext", "41 / 50");
  await expect(ship.getByRole("meter", { name: "Armour" })).toHaveAttribute("aria-valuetext", "6 / 10");
  await expect(ship.getByRole("meter", { name: "Crew" })).toHaveAttribute("aria-valuetext", "4 / 6");
  await expect(ship.locator('[data-system="engines"]')).toContainText("Main thruster runs hot");
  await expect(ship.locator('[data-system="engines"]')).toHaveAttribute("data-status", "STRESSED");
  await expect(page.getByTestId("schematic").locator("[data-zone]")).toHaveCount(4);
  await expect(ship).toContainText("None since Tuesday");
  await expect(page.getByTestId("bridge")).toContainText("Brine tug, Ferrier pattern");

  await tab(page, "CHARON").click();
  await expect(page.getByTestId("charon-conversation")).toHaveAttribute("data-channel", "bridge");
  await expect(page.getByLabel("Ask CHARON")).toBeVisible();
  await page.context().close();
});

test("the stations are walked by keys, and the open one survives a reload", async ({ gm, browser }) => {
  const page = await openBridge(browser, gm, "flat");
  const open = (name: string) => expect(tab(page, name)).toHaveAttribute("aria-selected", "true");
  await tab(page, "Map").focus();
  for (const name of [...TABS.slice(1), "Map"]) {
    await page.keyboard.press("ArrowRight");
    await open(name);
    await expect(tab(page, name)).toBeFocused();
  }
  await page.keyboard.press("End");
  await open("CHARON");
  await page.keyboard.press("Home");
  await open("Map");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await open("Logs");
  await page.reload();
  await open("Logs");
  await expect(page.getByTestId("log")).toBeVisible();
  await expect(chart(page)).toHaveCount(0);

  const another = await openBridge(browser, gm, "flat");
  await expect(tab(another, "Map"), "another browser has its own").toHaveAttribute("aria-selected", "true");
  await another.context().close();
  await page.context().close();
});

for (const picture of PICTURES) {
  test(`what is on a chart is in its list and in its picture (${picture})`, async ({ gm, browser }) => {
    const page = await openBridge(browser, gm, picture);
    const ids = (marks: string, attribute: string) =>
      page
        .locator(marks)
        .evaluateAll((found, name) => found.map((one) => one.getAttribute(name)).toSorted(), attribute);
    for (const [focus, place, expected] of [
      [{ level: "galaxy" }, GALAXY, ["Far Tally", "anselms-lamp", "orlune", "ostrel"]],
      [
        { level: "system", system: "orlune" },
        { level: "system", chart: "orlune" },
        ["drumlin", "gravel-line", "sallow"],
      ],
      [
        { level: "orbit", system: "ostrel", body: "lowmark" },
        { level: "orbit", chart: "ostrel/lowmark" },
        ["assay-house", "bung", "cooper", "dry-quay", "grey-dock", "level-eye", "sluice", "stilt-field"],
      ],
    ] as const) {
      await gm.post("/api/gm/bridge/focus/", focus);
      await seeChart(page, picture, place);
      expect(await ids("[data-element]", "data-element")).toEqual(expected);
      expect(await ids('[data-testid="chart-list"] [data-entry]', "data-entry")).toEqual(expected);
      await expect(info(page)).toBeVisible();
    }
    await page.context().close();
  });
}
