import type { Page } from "@playwright/test";
import { Fingers } from "./fingers";
import { expect, logIn, test } from "./table";
import { openAlone, PHONE, place, showSpine } from "./terminals";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).boundingBox();
  expect(box, `${selector} must be on the screen`).not.toBeNull();
  return box ?? { x: 0, y: 0, width: 0, height: 0 };
}

const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });
/** Where the whole drawing of the deck lies on the screen. */
const plane = (page: Page) => boxOf(page, '[data-testid="map-content"]');

/** Waits until the drawing lies where it should, to the pixel or nearly so: it is laid on whole pixels when it rests. */
async function liesAt(page: Page, wanted: Box, why: string): Promise<void> {
  await expect(async () => {
    const is = await plane(page);
    for (const side of ["x", "y", "width", "height"] as const) {
      expect(Math.abs(is[side] - wanted[side]), `${why}: ${side} ${is[side]}, not ${wanted[side]}`).toBeLessThan(3);
    }
  }).toPass({ timeout: 5_000 });
}

/** The same drawing, `factor` times as large, with what lies at `about` staying there. */
function zoomed(box: Box, factor: number, about: { x: number; y: number }): Box {
  return {
    x: about.x + (box.x - about.x) * factor,
    y: about.y + (box.y - about.y) * factor,
    width: box.width * factor,
    height: box.height * factor,
  };
}

for (const viewport of [PHONE, { width: 390, height: 844 }]) {
  test(`fingers pan, pinch and tap the map on a phone of ${viewport.width} × ${viewport.height}`, async ({
    gm,
    charon,
    browser,
  }) => {
    await showSpine(gm);
    await gm.post("/api/gm/encounter/toggle-room/", { room_id: "bridge", visible: true });
    const page = await openAlone(browser, `${charon.url}/terminal/`, { viewport, hasTouch: true, isMobile: true });
    await expect(page.locator('[data-room-id="bridge"]')).toBeVisible();
    const fingers = await Fingers.of(page);
    const tip = page.getByTestId("map-tip");
    const whole = await plane(page);

    const bridge = middleOf(await boxOf(page, '[data-room-id="bridge"]'));
    await page.touchscreen.tap(bridge.x, bridge.y);
    await expect(tip).toContainText("Two seats, one window");
    const shown = await boxOf(page, '[data-testid="map-tip"]');
    expect(shown.x).toBeGreaterThanOrEqual(0);
    expect(shown.x + shown.width).toBeLessThanOrEqual(viewport.width);

    await fingers.drag([bridge], [{ x: bridge.x - 90, y: bridge.y + 120 }]);
    await liesAt(page, { ...whole, x: whole.x - 90, y: whole.y + 120 }, "the map follows the finger");
    await expect(tip, "and a pan asks for no words").toHaveCount(0);

    const held = await plane(page);
    const about = middleOf(await boxOf(page, '[data-testid="encounter-map"]'));
    const apart = (by: number) => [
      { x: about.x - by, y: about.y },
      { x: about.x + by, y: about.y },
    ];
    await fingers.drag(apart(40), apart(100));
    await liesAt(page, zoomed(held, 2.5, about), "the map opens between two fingers");
    await fingers.drag(apart(100), apart(50));
    await liesAt(page, zoomed(held, 1.25, about), "and closes again");
    expect(await page.evaluate(() => [window.visualViewport?.scale, window.scrollX, window.scrollY])).toEqual([
      1, 0, 0,
    ]);

    const reset = await boxOf(page, '[data-testid="map-reset"]');
    expect(Math.min(reset.width, reset.height)).toBeGreaterThanOrEqual(44);
    await page.getByTestId("map-reset").tap();
    await liesAt(page, whole, "all there is, once more");
    await page.context().close();
  });
}

test("wheel and keys move the map on a desktop", async ({ gm, terminal }) => {
  await showSpine(gm);
  await expect(terminal.locator('[data-room-id="spine"]')).toBeVisible();
  const whole = await plane(terminal);
  const map = await boxOf(terminal, '[data-testid="encounter-map"]');
  const pointer = { x: map.x + map.width * 0.3, y: map.y + map.height * 0.4 };

  await terminal.mouse.move(pointer.x, pointer.y);
  await terminal.mouse.wheel(0, -400);
  await liesAt(terminal, zoomed(whole, Math.exp(0.6), pointer), "nearer, about the pointer");
  await terminal.mouse.wheel(0, 400);
  await liesAt(terminal, whole, "and back");

  await terminal.getByTestId("encounter-map").focus();
  await terminal.keyboard.press("ArrowRight");
  await liesAt(terminal, { ...whole, x: whole.x - 80 }, "what is on the right");
  await terminal.keyboard.press("ArrowDown");
  await liesAt(terminal, { ...whole, x: whole.x - 80, y: whole.y - 80 }, "what is below");
  await terminal.keyboard.press("ArrowLeft");
  await terminal.keyboard.press("ArrowUp");
  await liesAt(terminal, whole, "and back");
  await terminal.keyboard.press("+");
  await liesAt(terminal, zoomed(whole, 1.3, middleOf(map)), "nearer, about the middle");
  await terminal.keyboard.press("-");
  await terminal.keyboard.press("-");
  await liesAt(terminal, zoomed(whole, 1 / 1.3, middleOf(map)), "further away");
  await terminal.keyboard.press("0");
  await liesAt(terminal, whole, "all there is, once more");
});

test("the GM picks tokens out on a tablet by resting a finger on them", async ({ gm, charon, browser }) => {
  await showSpine(gm);
  const ids = [await place(gm, "Marsh", 8, 7), await place(gm, "Hob", 12, 8)];
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, hasTouch: true });
  const page = await context.newPage();
  await logIn(page, charon.url);
  const token = (id: string | undefined) => page.locator(`[data-token-id="${id}"]`);
  const spot = async (id: string | undefined) => middleOf(await boxOf(page, `[data-token-id="${id}"] circle >> nth=0`));
  await expect(token(ids[1])).toBeVisible();
  const fingers = await Fingers.of(page);

  for (const id of ids) {
    await fingers.down(await spot(id));
    await expect(token(id), "while the finger still rests").toHaveAttribute("data-selected", "true");
    await fingers.up();
  }
  await expect(page.getByTestId("selection-bar")).toContainText("2 tokens selected");
  await expect(page.getByRole("menu"), "nobody asked for a menu").toHaveCount(0);

  const [marsh, hob] = [await spot(ids[0]), await spot(ids[1])];
  const cell = (hob.x - marsh.x) / 4;
  await fingers.drag([marsh], [{ x: marsh.x + 2 * cell, y: marsh.y }]);
  await expect(token(ids[0])).toHaveAttribute("data-x", "10");
  await expect(token(ids[1]), "the other goes along").toHaveAttribute("data-x", "14");

  // It glides there; a tap on where it was would miss it.
  await expect.poll(async () => Math.abs((await spot(ids[0])).x - marsh.x - 2 * cell)).toBeLessThan(3);
  const there = await spot(ids[0]);
  await page.touchscreen.tap(there.x, there.y);
  await expect(page.getByRole("menu"), "a tap does").toBeVisible();
  await context.close();
});
