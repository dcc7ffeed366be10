import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./table";

const DOCS = resolve(import.meta.dirname, "../../docs");
const EVERYWHERE = process.env.CHARON_SHOTS_DIR;

const SIZES = {
  tv: { width: 1920, height: 1080 },
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
};

/** Takes the picture once nothing on the page moves any more. */
async function picture(page: Page, name: string, folder = DOCS): Promise<void> {
  await page.evaluate(async () => {
    const finite = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(finite.map((animation) => animation.finished));
  });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The pictures of the README, taken from the running program: `npm run pictures`. */
test("pictures of an encounter", async ({ gm, charon, console, terminal, browser }) => {
  test.setTimeout(240_000);
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "weir-station" });
  for (const room of ["dock-a", "dock-throat", "suit-room", "transfer-hall", "infirmary", "pump-hall", "quiet-walk"]) {
    await gm.post("/api/gm/encounter/toggle-room/", { room_id: room, visible: true });
  }
  const state = await gm.state();
  const deck = (
    state.location_data as { map: { current_deck: { rooms: { id: string; x: number; y: number; name: string }[] } } }
  ).map.current_deck;
  const at = (id: string, dx: number, dy: number) => {
    const room = deck.rooms.find((known) => known.id === id);
    return { x: (room?.x ?? 0) + dx, y: (room?.y ?? 0) + dy };
  };
  const place = async (type: string, name: string, image: string, cell: { x: number; y: number }) =>
    gm.post("/api/gm/encounter/place-token/", { type, name, image_url: image, ...cell });
  await place("player", "Marsh", "/data/campaign/crew/images/teodora-marsh.svg", at("transfer-hall", 1, 1));
  await place("player", "Hob", "/data/campaign/crew/images/hob.svg", at("transfer-hall", 2, 2));
  await place("npc", "Wren Adeyemi", "/data/campaign/NPCs/images/wren-adeyemi.svg", at("infirmary", 1, 1));
  const walker = await place(
    "creature",
    "Salt walker",
    "/data/campaign/NPCs/images/salt-walker.png",
    at("pump-hall", 2, 1),
  );
  await gm.post("/api/gm/encounter/update-token-status/", { token_id: walker.token_id, status: ["stunned"] });

  await expect(terminal.locator("[data-token-id]")).toHaveCount(4);
  await expect(console.locator("[data-token-id]")).toHaveCount(4);
  await picture(console, "console");
  await gm.post("/api/gm/encounter/toggle-portrait/", { npc_id: "wren-adeyemi" });
  await expect(terminal.locator('[data-portrait-id="wren-adeyemi"]')).toContainText("Wren Adeyemi");
  await picture(terminal, "terminal");

  if (EVERYWHERE === undefined) {
    return;
  }
  // Every page at every size, for looking at.
  for (const [size, viewport] of Object.entries(SIZES)) {
    const context = await browser.newContext({ viewport, storageState: await console.context().storageState() });
    const page = await context.newPage();
    for (const path of ["", "terminal", "gmconsole", "messages", "login"]) {
      await page.goto(`${charon.url}/${path}${path === "" ? "" : "/"}`);
      await page.waitForLoadState("load");
      if (path === "terminal" || path === "gmconsole") {
        await expect(page.locator("[data-room-id]").first()).toBeVisible();
      }
      await picture(page, `${path === "" ? "start" : path}-${size}`, EVERYWHERE);
    }
    for (const tab of size === "laptop" ? ["Ship", "CHARON", "Broadcast", "Problems"] : []) {
      await page.goto(`${charon.url}/gmconsole/`);
      await page.getByRole("tab", { name: tab }).click();
      await picture(page, `gmconsole-${tab.toLowerCase()}-${size}`, EVERYWHERE);
    }
    await gm.post("/api/gm/show-terminal/", { location_slug: "weir-station", terminal_slug: "infirmary" });
    await page.goto(`${charon.url}/terminal/`);
    await expect(page.getByTestId("comm-overlay")).toBeVisible();
    await picture(page, `terminal-mail-${size}`, EVERYWHERE);
    await gm.post("/api/terminal/hide/");
    await gm.post("/api/gm/switch-view/", { view_type: "STANDBY" });
    await expect(page.getByTestId("standby")).toBeVisible();
    await picture(page, `terminal-standby-${size}`, EVERYWHERE);
    await gm.post("/api/gm/switch-view/", { view_type: "SHIP_DASHBOARD" });
    await expect(page.getByTestId("ship-panel")).toBeVisible();
    await picture(page, `terminal-ship-${size}`, EVERYWHERE);
    await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER" });
    await context.close();
  }
});
