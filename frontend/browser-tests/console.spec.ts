import type { Page } from "@playwright/test";
import { seriousFaults } from "./faults";
import { PLAYERS_SEE, shortcut, token } from "./hands";
import { expect, type Gm, test } from "./table";

test.use({ preview: true });

const stripe = (page: Page) => page.getByTestId("blackout-stripe");
const palette = (page: Page) => page.getByRole("combobox", { name: "Find a place, terminal, person or action" });

/** Opens the palette, types, and takes the best find. */
async function find(gm: Gm, page: Page, words: string): Promise<void> {
  await shortcut(gm, page, "Control+k");
  await palette(page).fill(words);
  await page.keyboard.press("Enter");
  await expect(palette(page)).toHaveCount(0);
}

test("a key puts the screens out and lights them again, and the console cannot be mistaken meanwhile", async ({
  gm,
  console,
}) => {
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "obol" });
  await expect(console.locator('[data-room-id="bridge"]')).toBeVisible();

  await shortcut(gm, console, "b");
  await expect(stripe(console)).toContainText("Blackout: the screens are dark");
  expect((await gm.state()).blackout).toBe(true);
  await expect(console.locator('[data-room-id="bridge"]'), "the GM goes on preparing").toBeVisible();

  await shortcut(gm, console, "b");
  await expect(stripe(console)).toHaveCount(0);
  expect(await gm.state()).toMatchObject({ blackout: false, view_type: "ENCOUNTER", location_slug: "obol" });
});

test("what the GM did is taken back and done again by keys, in its own words", async ({ gm, console }) => {
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "obol" });
  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "bridge", visible: true });
  const bridge = console.locator('[data-room-id="bridge"]');
  await expect(bridge).toHaveAttribute("data-room-visible", "true");
  const words = (await gm.state()).undo as string;
  await expect(console.locator('[data-action="undo"]')).toHaveAccessibleName(`Undo: ${words}`);

  await shortcut(gm, console, "Control+z");
  await expect(bridge).toHaveAttribute("data-room-visible", "false");
  await expect(console.getByText(`Undone: ${words}`)).toBeVisible();

  await shortcut(gm, console, "Control+y");
  await expect(bridge).toHaveAttribute("data-room-visible", "true");
  await expect(console.getByText(`Redone: ${words}`)).toBeVisible();

  await shortcut(gm, console, "Control+Shift+z");
  await expect(console.getByText("There is nothing to redo.")).toBeVisible();
});

test("a few letters find a place, a terminal, a face, a deck and an action, without the mouse", async ({
  gm,
  console,
}) => {
  await find(gm, console, "obol");
  await expect(console.getByTestId("current-view")).toContainText("Obol");
  await find(gm, console, "lower");
  await expect.poll(async () => (await gm.state()).encounter_deck_id).toBe("lower");
  await find(gm, console, "jonah");
  await expect.poll(async () => (await gm.state()).encounter_active_portraits).toEqual(["jonah-tell"]);
  await find(gm, console, "infirmary");
  await expect.poll(async () => (await gm.state()).overlay_terminal_slug).toBe("infirmary");
  await find(gm, console, "stand");
  await expect.poll(async () => (await gm.state()).view_type).toBe("STANDBY");

  await console.keyboard.press("Control+k");
  await palette(console).fill("standby");
  const standby = console.getByRole("option", { name: /Standby/ });
  await expect(standby).toContainText("Standby is on the screens already.");
  await expect(standby).toHaveAttribute("aria-disabled", "true");
  await console.keyboard.press("Control+k");
  await expect(palette(console)).toHaveCount(0);
});

test("shortcuts leave typing and open dialogs alone, and the sheet lists them", async ({ gm, console }) => {
  const search = console.getByLabel("Find a place or terminal", { exact: true });
  await console.keyboard.press("/");
  await expect(search).toBeFocused();
  await console.keyboard.type("bob");
  await expect(search).toHaveValue("bob");
  await search.fill("");
  await search.blur();

  await console.keyboard.press("?");
  const sheet = console.getByTestId("shortcut-sheet");
  await expect(sheet.locator('[data-shortcut="blackout"]')).toContainText("B");
  await expect(sheet.locator('[data-shortcut="undo"]')).toContainText("Ctrl");
  await console.keyboard.press("b");
  await console.keyboard.press("?");
  await expect(sheet).toHaveCount(0);
  expect((await gm.state()).blackout, "neither letter was a command").toBe(false);
});

test("the console shows live what the players see, until it is put away", async ({ gm, console }) => {
  const seen = console.frameLocator(PLAYERS_SEE);
  await expect(seen.getByTestId("standby")).toBeVisible();
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "obol" });
  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "bridge", visible: true });
  await expect(seen.locator('[data-room-id="bridge"]')).toBeVisible();
  await expect(seen.locator("[data-room-id]"), "and nothing else").toHaveCount(1);

  await console.keyboard.press("p");
  await expect(console.locator(PLAYERS_SEE)).toHaveCount(0);
  await console.reload();
  await expect(console.getByRole("tree")).toBeVisible();
  await expect(console.getByRole("button", { name: "What the players see" })).toHaveAttribute("aria-expanded", "false");
  await console.keyboard.press("p");
  await expect(seen.locator('[data-room-id="bridge"]')).toBeVisible();
});

test("the tree is walked by keys, and the open tab is remembered", async ({ gm, console }) => {
  await console.getByLabel("Find a place or terminal", { exact: true }).fill("weir");
  await console.keyboard.press("ArrowDown");
  await console.keyboard.press("End");
  await expect(console.locator('[role="treeitem"]').last()).toBeFocused();
  await console.keyboard.press("Home");
  await console.keyboard.press("ArrowDown");
  await console.keyboard.press("ArrowDown");
  await expect(console.locator('[data-location$="weir-station"]')).toBeFocused();
  await console.keyboard.press("Enter");
  await expect(console.locator('[data-location$="weir-station"]')).toHaveAttribute("aria-selected", "true");
  expect((await gm.state()).location_slug).toBe("weir-station");

  await console.getByRole("tab", { name: "Ship" }).click();
  await console.reload();
  await expect(console.getByRole("tab", { name: "Ship" })).toHaveAttribute("aria-selected", "true");
});

test("Ctrl+Enter sends a broadcast and says so; what was not sent survives a change of tab", async ({
  console,
  terminal,
}) => {
  const text = console.getByRole("textbox", { name: "Text" });
  await console.getByRole("tab", { name: "Broadcast" }).click();
  await text.fill("Seal the pump hall.");
  await console.getByRole("tab", { name: "Ship" }).click();
  await console.getByRole("tab", { name: "Broadcast" }).click();
  await expect(text).toHaveValue("Seal the pump hall.");
  await text.press("Control+Enter");
  await expect(console.getByText("Sent to everybody.")).toBeVisible();
  await expect(text).toHaveValue("");
  await expect(console.getByRole("region", { name: "Sent broadcasts" })).toContainText("Seal the pump hall.");
  await expect(terminal.getByText("Seal the pump hall.")).toBeVisible();
});

/** The picture of the players' screen is looked at as a page of its own. */
const faultsOf = (console: Page) => seriousFaults(console, PLAYERS_SEE);

for (const [size, viewport] of Object.entries({
  laptop: { width: 1366, height: 768 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
})) {
  test(`nothing on the console is out of reach on a ${size}`, async ({ gm, console }) => {
    await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "obol" });
    await gm.post("/api/gm/encounter/toggle-room/", { room_id: "berths", visible: true });
    await gm.post("/api/gm/encounter/place-token/", { type: "player", name: "Marsh", x: 8, y: 10, size: 2 });
    await console.setViewportSize(viewport);
    for (const tab of ["Encounter", "Ship", "CHARON", "Broadcast", "Problems"]) {
      await console.getByRole("tab", { name: tab }).click();
      await expect(console.getByRole("tabpanel")).toBeVisible();
      const wide = await console.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, tab).toBeLessThanOrEqual(viewport.width);
      expect(await faultsOf(console), tab).toEqual([]);
    }
  });
}

test("what opens over the map opens by keys, and can be read by everybody", async ({ gm, console }) => {
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "obol" });
  await gm.post("/api/gm/encounter/place-token/", { type: "player", name: "Marsh", x: 8, y: 10, status: ["wounded"] });
  const menu = console.getByRole("menu");

  await token(console, "Marsh").press("Enter");
  await expect(menu).toHaveAccessibleName("Token Marsh");
  expect(await faultsOf(console)).toEqual([]);
  await console.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);

  await console.locator('[data-connection-id="d-spine-bridge"]').press("Enter");
  await expect(menu).toBeVisible();
  expect(await faultsOf(console)).toEqual([]);
  await menu.locator('[data-door-status="LOCKED"]').press("Enter");
  await expect(console.locator('[data-connection-id="d-spine-bridge"]')).toHaveAttribute("data-door-status", "LOCKED");
  await expect(menu).toHaveCount(0);

  await console.getByRole("button", { name: "Clear tokens…" }).press("Enter");
  await expect(console.getByRole("dialog", { name: "Clear tokens" })).toBeVisible();
  expect(await faultsOf(console)).toEqual([]);
  await console.keyboard.press("Escape");
  await expect(console.getByRole("dialog")).toHaveCount(0);

  for (const name of ["More", "Account of gm"]) {
    await console.getByRole("button", { name }).click();
    await expect(menu).toBeVisible();
    expect(await faultsOf(console), name).toEqual([]);
    await console.keyboard.press("Escape");
    await expect(menu).toHaveCount(0);
  }

  await console.keyboard.press("?");
  await expect(console.getByTestId("shortcut-sheet")).toBeVisible();
  expect(await faultsOf(console)).toEqual([]);
  await console.keyboard.press("?");
  await expect(console.getByTestId("shortcut-sheet")).toHaveCount(0);
  await console.keyboard.press("Control+k");
  await expect(palette(console)).toBeFocused();
  expect(await faultsOf(console)).toEqual([]);
});
