import type { Locator, Page } from "@playwright/test";
import { drag, room } from "./hands";
import { expect, test } from "./table";

const token = (page: Page) => page.locator("[data-token-id]");
const portrait = (page: Page, npc: string) => page.locator(`[data-portrait-id="${npc}"]`);

/** The middle of something on the screen. */
async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  expect(box, "it must be on the screen").not.toBeNull();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

test("an encounter begins dark and lights up room by room", async ({ console, terminal }) => {
  await expect(terminal.getByTestId("standby")).toBeVisible();

  await console.getByRole("button", { name: "Show Obol" }).click();
  await expect(terminal.getByTestId("encounter-map")).toBeVisible();
  await expect(room(console, "bridge")).toHaveAttribute("data-room-visible", "false");
  await expect(terminal.locator("[data-room-id]")).toHaveCount(0);

  await room(console, "bridge").click();
  await expect(room(console, "bridge")).toHaveAttribute("data-room-visible", "true");
  await expect(room(terminal, "bridge")).toBeVisible();
  await expect(terminal.locator("[data-room-id]")).toHaveCount(1);

  await room(console, "bridge").click();
  await expect(terminal.locator("[data-room-id]")).toHaveCount(0);
});

test("a token that the GM drags moves on the TV", async ({ gm, console, terminal }) => {
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "obol" });
  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "galley", visible: true });
  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "bridge", visible: true });
  const galley = await middleOf(room(console, "galley"));
  const bridge = await middleOf(room(console, "bridge"));

  await console.getByLabel("Name of a new token").fill("Marsh");
  await console.getByRole("button", { name: "Place", exact: true }).click();
  await console.mouse.click(galley.x, galley.y);
  await expect(token(terminal)).toHaveCount(1);
  const before = await token(terminal).getAttribute("data-x");

  await drag(console, await middleOf(token(console)), bridge);
  await expect(token(terminal)).not.toHaveAttribute("data-x", before ?? "");
  // The console has it where it was dropped; the TV may still show it on its way there.
  await expect(token(terminal)).toHaveAttribute("data-x", (await token(console).getAttribute("data-x")) ?? "");
});

test("a face appears, goes, and does not follow to another place", async ({ gm, console, terminal }) => {
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "obol" });
  const toggle = console.getByTestId("portrait-toggles").getByText("Jonah Tell");

  await toggle.click();
  await expect(portrait(terminal, "jonah-tell")).toContainText("Jonah Tell", { timeout: 5_000 });
  await toggle.click();
  await expect(portrait(terminal, "jonah-tell")).toHaveCount(0);

  await toggle.click();
  await expect(portrait(terminal, "jonah-tell")).toBeVisible();
  await console.getByLabel("Find a place or terminal").fill("weir");
  await console.getByRole("button", { name: "Show Weir Station" }).click();
  await expect(portrait(terminal, "jonah-tell")).toHaveCount(0);
});

test("the TV and a stranger never see a room that was not revealed, the GM does", async ({
  gm,
  charon,
  console,
  terminal,
  request,
}) => {
  const secret = "Cold Room";
  const heard: string[] = [];
  await terminal.route("**/api/**", async (route) => {
    if (route.request().url().includes("/stream/")) {
      await route.continue();
      return;
    }
    const answer = await route.fetch();
    heard.push(await answer.text());
    await route.fulfill({ response: answer });
  });

  const strangersView = async () =>
    (
      await Promise.all(
        ["/api/active-view/", "/api/encounter-map/weir-station/", "/api/sessions/", "/api/npcs/"].map(async (path) =>
          (await request.get(charon.url + path)).text(),
        ),
      )
    ).join("\n");

  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "weir-station" });
  await expect(room(console, "cold-room")).toBeVisible();
  for (const id of ["dock-a", "dock-throat", "suit-room", "transfer-hall", "infirmary"]) {
    await room(console, id).click();
    await expect(room(terminal, id)).toBeVisible();
    await expect(room(terminal, "cold-room")).toHaveCount(0);
    expect(await terminal.content()).not.toContain(secret);
    expect(await strangersView()).not.toContain(secret);
  }
  expect(heard.join("\n")).not.toContain(secret);

  await room(console, "cold-room").click();
  await expect(room(terminal, "cold-room")).toBeVisible();
});

test("a door that the GM opens opens on the TV", async ({ gm, console, terminal }) => {
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "obol" });
  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "bridge", visible: true });
  const door = (page: Page) => page.locator('[data-connection-id="d-spine-bridge"]');

  for (const status of ["LOCKED", "OPEN"]) {
    await door(console).click();
    await console.locator(`[data-door-status="${status}"][role="menuitem"]`).click();
    await expect(door(terminal)).toHaveAttribute("data-door-status", status);
  }
});

test("nothing is asked of any other host, whatever is shown", async ({ gm, charon, browser }) => {
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "obol" });
  await gm.post("/api/gm/encounter/toggle-portrait/", { npc_id: "jonah-tell" });
  const context = await browser.newContext({ storageState: await gm.session() });
  const elsewhere: string[] = [];
  const asked: string[] = [];
  context.on("request", (request) => {
    asked.push(request.url());
    if (!request.url().startsWith(charon.url) && !request.url().startsWith("data:")) {
      elsewhere.push(request.url());
    }
  });
  const page = await context.newPage();
  for (const path of ["/", "/login/", "/messages/", "/gmconsole/"]) {
    await page.goto(charon.url + path);
    await page.waitForLoadState("load");
  }
  const terminal = await context.newPage();
  await terminal.goto(`${charon.url}/terminal/?perf=0`);
  const preview = page.frameLocator('iframe[title="What the players see"]');
  const everywhere = async (sign: string) => {
    await expect(terminal.getByTestId(sign)).toBeVisible();
    await expect(preview.getByTestId(sign)).toBeVisible();
  };
  await expect(portrait(terminal, "jonah-tell")).toBeVisible();
  await expect(preview.locator('[data-portrait-id="jonah-tell"]')).toBeVisible();
  await gm.post("/api/gm/show-terminal/", { location_slug: "weir-station", terminal_slug: "infirmary" });
  await everywhere("comm-overlay");
  await terminal.locator("[data-thread-id]").first().click();
  await gm.post("/api/terminal/hide/");
  for (const [view_type, sign] of [
    ["SHIP_DASHBOARD", "ship-panel"],
    ["BRIDGE", "chart"],
    ["CHARON_TERMINAL", "holding-screen"],
    ["MESSAGES", "holding-screen"],
    ["STANDBY", "standby"],
  ] as const) {
    await gm.post("/api/gm/switch-view/", { view_type });
    await expect(terminal.getByTestId("terminal")).toHaveAttribute("data-view-type", view_type);
    await everywhere(sign);
  }
  await gm.post("/api/gm/broadcast/", { priority: "CRITICAL", content: "Hull breach." });
  await everywhere("broadcast-critical");
  for (const tab of ["Encounter", "Bridge", "Ship", "CHARON", "Broadcast", "Problems"]) {
    await page.getByRole("tab", { name: tab }).click();
    await expect(page.getByRole("tabpanel")).toBeVisible();
  }
  expect(elsewhere).toEqual([]);
  expect(
    asked.filter((url) => url.includes("page=preview")),
    "the preview is watched too",
  ).not.toEqual([]);
  await context.close();
});
