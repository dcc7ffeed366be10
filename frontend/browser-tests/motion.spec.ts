import type { Page } from "@playwright/test";
import { still } from "./faults";
import { clearLog, logged, logMotion, type Motion } from "./motionLog";
import { expect, type Gm, test } from "./table";
import { openAlone, place, showSpine, TV } from "./terminals";

/** What moved, of a kind, in the order it began. */
async function motions(page: Page, wanted: (motion: Motion) => boolean): Promise<Motion[]> {
  return (await logged(page)).motions.filter(wanted);
}

/** Waits until the view that the page opens with has come in; before that, its own entrance may still be reported. */
async function entered(page: Page): Promise<void> {
  await still(page);
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

const onMap = (motion: Motion) => motion.kind === "script";

/** Everything that may move happens once; `page` shows Obol's upper deck with the spine revealed at the beginning. */
async function tour(gm: Gm, page: Page): Promise<void> {
  const seen = (selector: string) => expect(page.locator(selector)).toBeVisible();
  await seen('[data-room-id="spine"]');
  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "captain-cabin", visible: true });
  await seen('[data-room-id="captain-cabin"]');
  await gm.post("/api/gm/encounter/set-door-status/", { connection_id: "d-spine-captain-cabin", door_status: "OPEN" });
  await seen('[data-connection-id="d-spine-captain-cabin"][data-door-status="OPEN"]');
  const token_id = await place(gm, "Marsh", 8, 7);
  await seen(`[data-token-id="${token_id}"]`);
  await gm.post("/api/gm/encounter/move-tokens/", { moves: [{ token_id, x: 12, y: 7 }] });
  await seen(`[data-token-id="${token_id}"][data-x="12"]`);
  await gm.post("/api/gm/encounter/toggle-portrait/", { npc_id: "jonah-tell" });
  await expect(page.getByTestId("portrait-name")).toHaveText("Jonah Tell");
  await gm.post("/api/gm/encounter/toggle-portrait/", { npc_id: "jonah-tell" });
  await expect(page.locator("[data-portrait-id]")).toHaveCount(0);
  await gm.post("/api/gm/encounter/switch-level/", { deck_id: "lower" });
  await expect(page.getByTestId("deck-name")).toHaveText("Lower Deck");
  await expect(page.getByTestId("deck-wipe")).toHaveCount(0);
  await gm.post("/api/gm/broadcast/", { priority: "HIGH", content: "Pressure is falling." });
  await expect(page.getByTestId("broadcast-lines")).toContainText("Pressure is falling.");
  await gm.post("/api/gm/switch-view/", { view_type: "SHIP_DASHBOARD" });
  await expect(page.getByTestId("ship-panel")).toBeVisible();
}

test("what comes to the map is seen coming, and what was there stays still", async ({ gm, charon, browser }) => {
  await showSpine(gm);
  const page = await openAlone(browser, `${charon.url}/terminal/?perf=0`, { viewport: TV }, logMotion);
  await expect(page.locator('[data-room-id="spine"]')).toBeVisible();
  expect(await motions(page, onMap), "nothing comes at first: it is there").toEqual([]);

  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "captain-cabin", visible: true });
  await expect(page.locator('[data-room-id="captain-cabin"]')).toBeVisible();
  const fading = await motions(page, onMap);
  expect(fading.map(({ on }) => on).toSorted()).toEqual(["captain-cabin", "t-captain"]);
  for (const motion of fading) {
    expect(motion).toMatchObject({ name: "opacity", opacity: 0 });
    expect(motion.ms).toBeGreaterThan(300);
  }

  await clearLog(page);
  await gm.post("/api/gm/encounter/set-door-status/", { connection_id: "d-spine-captain-cabin", door_status: "OPEN" });
  await expect(page.locator('[data-connection-id="d-spine-captain-cabin"]')).toHaveAttribute(
    "data-door-status",
    "OPEN",
  );
  const sliding = await motions(page, onMap);
  expect(sliding.map(({ on, name }) => `${on} ${name}`)).toEqual(Array(2).fill("d-spine-captain-cabin transform"));

  await clearLog(page);
  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "captain-cabin", visible: false });
  await expect(page.locator('[data-room-id="captain-cabin"]')).toHaveCount(0);
  expect(await motions(page, onMap), "the others do not come again").toEqual([]);
  await page.context().close();
});

test("another deck and another view come with a wipe", async ({ gm, charon, browser }) => {
  await showSpine(gm);
  const page = await openAlone(browser, `${charon.url}/terminal/?perf=0`, { viewport: TV }, logMotion);
  await expect(page.locator('[data-room-id="spine"]')).toBeVisible();
  expect(await motions(page, ({ name }) => name.includes("lift"))).toEqual([]);
  await entered(page);

  await clearLog(page);
  await gm.post("/api/gm/encounter/switch-level/", { deck_id: "lower" });
  await expect(page.getByTestId("deck-name")).toHaveText("Lower Deck");
  await expect.poll(() => motions(page, ({ name }) => name.includes("lift"))).toHaveLength(1);
  await expect(page.getByTestId("deck-wipe"), "and the curtain is gone for good").toHaveCount(0);
  expect(await motions(page, ({ name }) => /brighten|run-down/.test(name)), "the view stayed").toEqual([]);

  await gm.post("/api/gm/switch-view/", { view_type: "SHIP_DASHBOARD" });
  await expect(page.getByTestId("ship-panel")).toBeVisible();
  await expect.poll(() => motions(page, ({ name }) => name.includes("brighten"))).toHaveLength(1);
  await expect
    .poll(() => motions(page, ({ name, pseudo }) => name.includes("run-down") && pseudo === "::after"))
    .toHaveLength(1);
  await page.context().close();
});

test("a face flickers, is drawn from the top, says its name letter by letter, and is dismissed", async ({
  gm,
  charon,
  browser,
}) => {
  await showSpine(gm);
  const page = await openAlone(browser, `${charon.url}/terminal/?perf=0`, { viewport: TV }, logMotion);
  await expect(page.locator('[data-room-id="spine"]')).toBeVisible();
  await clearLog(page);
  await gm.post("/api/gm/encounter/toggle-portrait/", { npc_id: "jonah-tell" });
  await expect(page.getByTestId("portrait-name")).toHaveText("Jonah Tell");

  const { motions: moved, typed } = await logged(page);
  const named = (name: RegExp) => moved.filter((motion) => motion.on === "jonah-tell" && name.test(motion.name));
  expect(named(/flicker/).map(({ ms }) => ms)).toEqual([280]);
  expect(named(/wipe/).map(({ ms }) => ms)).toEqual([650]);
  const name = "Jonah Tell";
  expect(typed.map(({ text }) => text)).toEqual(
    Array.from({ length: name.length + 1 }, (_, count) => name.slice(0, count)),
  );
  const [shown, first] = typed;
  expect((first?.at ?? 0) - (shown?.at ?? 0), "after flicker and wipe").toBeGreaterThan(280 + 650);
  expect((typed.at(-1)?.at ?? 0) - (first?.at ?? 0), "at a typist's pace").toBeGreaterThan((name.length - 1) * 54);

  await clearLog(page);
  await gm.post("/api/gm/encounter/toggle-portrait/", { npc_id: "jonah-tell" });
  await expect(page.locator("[data-portrait-id]")).toHaveCount(0);
  const leaving = await motions(page, ({ kind, on }) => kind === "transition" && on === "jonah-tell");
  expect(leaving.map(({ name, ms }) => `${name} ${ms}`).toSorted()).toEqual(["opacity 300", "transform 300"]);
  await page.context().close();
});

test("a reader who wants stillness sees everything at rest", async ({ gm, charon, browser }) => {
  const opened = (reducedMotion: "reduce" | "no-preference") =>
    openAlone(browser, `${charon.url}/terminal/?perf=0`, { viewport: TV, reducedMotion }, logMotion);
  await showSpine(gm);
  const [still, lively] = [await opened("reduce"), await opened("no-preference")];
  await expect(lively.locator('[data-room-id="spine"]')).toBeVisible();
  await tour(gm, still);

  const moving = ({ ms }: Motion) => ms > 1;
  await expect
    .poll(async () => (await motions(lively, moving)).length, "the same is lively elsewhere")
    .toBeGreaterThan(8);
  expect(await motions(still, moving)).toEqual([]);
  expect((await logged(still)).typed.map(({ text }) => text)).toEqual(["Jonah Tell"]);

  await clearLog(still);
  await gm.post("/api/gm/switch-view/", { view_type: "STANDBY" });
  await expect(still.getByTestId("status-line")).not.toHaveCount(0);
  const { typed } = await logged(still);
  expect(typed, "whole from the start").toHaveLength(1);
  expect(await motions(still, moving)).toEqual([]);
  await still.context().close();
  await lively.context().close();
});
