import { rmSync } from "node:fs";
import type { CDPSession, Page } from "@playwright/test";
import { BIG_PLACE, spots, writeBigCampaign } from "./bigDeck";
import { Charon } from "./charon";
import { throttle, traceFrames, wordsOf } from "./frameTrace";
import { expect, Gm, logIn, test } from "./table";

// The test runner's own recording takes pictures of the page all the time.
test.use({ trace: "off" });

const SLOWER = 4;
const PAN_MS = 4_000;
const WHEEL_MS = 3_000;
/** A mouse reports about this often. */
const INPUT_MS = 8;

/** Swings the map about with the button held. Input is sent on time whether or not the page keeps up, as a hand would. */
async function swing(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const box = await page.getByTestId("encounter-map").boundingBox();
  const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  const reach = { x: (box?.width ?? 0) * 0.3, y: (box?.height ?? 0) * 0.3 };
  const mouse = (type: "mousePressed" | "mouseMoved" | "mouseReleased", x: number, y: number) =>
    cdp.send("Input.dispatchMouseEvent", {
      type,
      x,
      y,
      button: "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      clickCount: 1,
    });
  const sent: Promise<unknown>[] = [mouse("mousePressed", middle.x, middle.y)];
  const began = performance.now();
  for (let now = 0; now < PAN_MS; now = performance.now() - began) {
    const turn = (now / 1_000) * Math.PI;
    sent.push(mouse("mouseMoved", middle.x + Math.sin(turn) * reach.x, middle.y + Math.sin(turn * 1.7) * reach.y));
    await new Promise((resume) => setTimeout(resume, INPUT_MS));
  }
  sent.push(mouse("mouseReleased", middle.x, middle.y));
  await Promise.all(sent);
  await cdp.detach();
}

/** Zooms closer and back as a touchpad does, a little with every frame. */
async function wheel(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const box = await page.getByTestId("encounter-map").boundingBox();
  const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  const sent: Promise<unknown>[] = [];
  const began = performance.now();
  for (let now = 0; now < WHEEL_MS; now = performance.now() - began) {
    const deltaY = now < WHEEL_MS / 2 ? -12 : 12;
    sent.push(cdp.send("Input.dispatchMouseEvent", { type: "mouseWheel", ...middle, deltaX: 0, deltaY }));
    await new Promise((resume) => setTimeout(resume, 2 * INPUT_MS));
  }
  await Promise.all(sent);
  await cdp.detach();
}

/** Waits until the page has nothing left to draw. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(2_500);
}

async function measure(page: Page, what: string): Promise<void> {
  const say = (where: string, words: string) => process.stdout.write(`${what}, ${where}: ${words}\n`);
  const cdp: CDPSession = await throttle(page, SLOWER);
  await settle(page);
  say("pan, whole deck", wordsOf(await traceFrames(page, () => swing(page))));
  say("wheel in and out", wordsOf(await traceFrames(page, () => wheel(page))));
  await settle(page);
  await page.getByTestId("encounter-map").hover();
  for (let notch = 0; notch < 8; notch += 1) {
    await page.mouse.wheel(0, -120);
  }
  await settle(page);
  say("pan, close", wordsOf(await traceFrames(page, () => swing(page))));
  await cdp.detach();
}

/**
 * Panning a deck of 1,000 rooms and 100 tokens with the page's processor slowed down four times: the frames that reached
 * the screen, from the browser's own trace. A measurement, not a test: run it with `npm run browser-bench map-pan`.
 */
test("a thousand rooms are panned", async ({ browser, playwright }) => {
  test.setTimeout(600_000);
  const campaign = writeBigCampaign();
  const charon = new Charon({ campaign });
  await charon.start();
  try {
    const api = await playwright.request.newContext();
    await api.post(`${charon.url}/j_security_check`, { form: { j_username: "gm", j_password: "gm" } });
    const gm = new Gm(api, charon.url);
    await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: BIG_PLACE });
    for (const spot of spots()) {
      await gm.post("/api/gm/encounter/place-token/", spot);
    }
    const deck = ((await gm.state()).location_data as { map: { current_deck: { rooms: { id: string }[] } } }).map
      .current_deck;
    expect(deck.rooms).toHaveLength(1_000);
    await gm.post("/api/gm/encounter/room-visibility/", {
      room_visibility: Object.fromEntries(deck.rooms.map((room) => [room.id, true])),
    });

    for (const viewport of [
      { width: 1366, height: 768 },
      { width: 1920, height: 1080 },
    ]) {
      const page = await (await browser.newContext({ viewport })).newPage();
      await page.goto(`${charon.url}/terminal/`);
      await expect(page.locator("[data-room-id]")).toHaveCount(1_000);
      await expect(page.locator("[data-token-id]")).toHaveCount(100);
      await measure(page, `terminal ${viewport.width}×${viewport.height}`);
      await page.context().close();
    }
    const console = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    await logIn(console, charon.url);
    await expect(console.locator("[data-room-id]")).toHaveCount(1_000);
    await measure(console, "console 1366×768");
    await console.context().close();
    await api.dispose();
  } finally {
    await charon.end();
    rmSync(campaign, { recursive: true, force: true });
  }
});
