import { readFileSync } from "node:fs";
import { join } from "node:path";
import { element, entry, GALAXY, openBridge, seeChart, tab } from "./bridge";
import { Campaign } from "./campaign";
import { expect, gmOf, test } from "./table";

/** What the sample campaign keeps for the GM, in all that the bridge shows. */
const SECRETS =
  /home with enough money|Its voice has no breath|Carries a flask|He drank from Loop Two|hard suit, full of salt|Quiet Hours|crew list read in the wrong order|Where it comes up|nobody drilled it|hummed to|Brine in Quill/;

test("what is saved in the campaign's files shows on the open station, without a reload", async ({
  browser,
  playwright,
}) => {
  test.setTimeout(120_000);
  const campaign = Campaign.sample();
  const change = (path: string, from: string | RegExp, to: string) => {
    const file = readFileSync(join(campaign.folder, path), "utf8");
    expect(file).toMatch(from);
    campaign.write(path, file.replace(from, to));
  };
  await campaign.play(async (charon) => {
    const gm = await gmOf(playwright.request, charon.url);
    const page = await openBridge(browser, gm, "flat");
    await page.evaluate(() => Object.assign(window, { neverReloaded: true }));
    const soon = { timeout: 15_000 };

    await seeChart(page, "flat", GALAXY);
    change("galaxy/star_map.yaml", "systems:\n", "systems:\n  - {name: Vesper's Nail, position: [-4, 0, -12]}\n");
    await expect(element(page, "Vesper's Nail")).toBeVisible(soon);
    await expect(entry(page, "Vesper's Nail")).toBeVisible();

    await tab(page, "Logs").click();
    await expect(page.getByTestId("logs").locator("[data-entry]")).toHaveCount(2);
    campaign.write(
      "campaign/sessions/04-the-thaw.md",
      "---\nsession_number: 4\ndate: 2247-03-20\ntitle: The Thaw\n---\n\nThe lamp went **out**. <script>document.title = 1</script>\n",
    );
    await expect(page.getByTestId("logs").locator("[data-entry]").first()).toContainText("The Thaw", soon);
    await page.getByTestId("logs").locator("[data-entry]").first().click();
    await expect(page.getByTestId("log").locator("strong")).toHaveText("out");
    await expect(page.getByTestId("log").locator("script")).toHaveCount(0);

    await tab(page, "Personnel").click();
    await expect(page.getByTestId("dossier").getByRole("heading", { name: "Teodora Marsh" })).toBeVisible();
    change("campaign/crew.yaml", "callsign: Ledger\n", "callsign: Second Ledger\n");
    await expect(page.getByTestId("dossier")).toContainText("Second Ledger", soon);

    await tab(page, "Status").click();
    await expect(page.getByRole("meter", { name: "Hull" })).toHaveAttribute("aria-valuetext", "41 / 50");
    change("campaign/ship.yaml", "hull: {current: 41, max: 50}", "hull: {current: 17, max: 55}");
    await expect(page.getByRole("meter", { name: "Hull" })).toHaveAttribute("aria-valuetext", "17 / 55", soon);

    expect(await page.evaluate(() => "neverReloaded" in window)).toBe(true);
    await page.context().close();
    await gm.leave();
  });
});

test("what is the GM's alone never reaches a player's page; the GM reads it", async ({
  gm,
  console,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  const heard: Promise<string>[] = [];
  const page = await openBridge(browser, gm, "flat", {}, (opened) => {
    opened.on("response", (answer) => {
      if (answer.url().includes("/api/") && !answer.url().includes("/stream/")) {
        heard.push(answer.text().catch(() => ""));
      }
    });
    return Promise.resolve();
  });
  const screens: string[] = [];
  const look = async () => screens.push(await page.evaluate(() => document.body.innerText));
  for (const [level, system, body, chart] of [
    ["galaxy", "", "", ""],
    ["orbit", "orlune", "sallow", "orlune/sallow"],
    ["orbit", "ostrel", "lowmark", "ostrel/lowmark"],
  ] as const) {
    await gm.post("/api/gm/bridge/focus/", { level, system, body });
    await seeChart(page, "flat", { level, chart });
    await look();
  }
  await gm.post("/api/gm/bridge/focus/", { level: "galaxy" });
  await gm.post("/api/gm/bridge/focus/", { level: "galaxy", follow: false });
  await seeChart(page, "flat", GALAXY);
  for (const id of ["anselms-lamp", "ostrel"]) {
    await entry(page, id).click();
    await look();
  }
  await tab(page, "Personnel").click();
  const people = page.getByTestId("personnel").locator("[data-entry]");
  await expect(people, "four crew and five NPCs").toHaveCount(9);
  for (const person of await people.all()) {
    await person.click();
    await look();
  }
  await tab(page, "Logs").click();
  await expect(page.getByTestId("logs-count")).toHaveText("2 of 2 logs");
  await page.getByRole("searchbox").fill("evening in one line");
  await expect(page.getByTestId("logs-count")).toHaveText("0 of 2 logs");
  await tab(page, "Status").click();
  await expect(page.getByTestId("ship-panel")).toContainText("coffee", { ignoreCase: true });
  await look();

  const sent = await Promise.all(heard);
  expect(sent.join("\n"), "the pages have asked").toContain("Bought the Obol at a bankruptcy sale");
  for (const text of [...sent, ...screens]) {
    expect(text).not.toMatch(SECRETS);
    expect(text).not.toMatch(/"gm_only":\s*true/);
  }

  for (const [path, secret] of [
    ["/api/crew/", "home with enough money"],
    ["/api/npcs/", "hard suit, full of salt"],
    ["/api/sessions/", "Quiet Hours"],
    ["/api/star-map/", "crew list read in the wrong order"],
    ["/api/orbit-map/orlune/sallow/", "Where it comes up"],
    ["/api/ship-status/", "Brine in Quill"],
  ] as const) {
    expect(await gm.read(path), path).toContain(secret);
    const asPlayer = path === "/api/ship-status/" ? "" : await gm.read(`${path}?audience=player`);
    expect(asPlayer, "what the GM reads as a player").not.toMatch(SECRETS);
  }
  await console.getByRole("tab", { name: "Bridge" }).click();
  await gm.post("/api/gm/bridge/focus/", { level: "orbit", system: "orlune", body: "sallow", follow: false });
  await seeChart(console, "flat", { level: "orbit", chart: "orlune/sallow" });
  await expect(console.getByTestId("bridge-desk").locator('[data-entry="Where it comes up"]')).toBeVisible();
  // Whether or not the server takes it: the players hear nothing of it.
  await gm.ask("/api/gm/bridge/focus/", {
    level: "orbit",
    system: "orlune",
    body: "sallow",
    element: "Where it comes up",
  });
  expect(await (await request.get(`${gm.url}/api/active-view/`)).text()).not.toMatch(SECRETS);
  await page.context().close();
});
