import type { Page } from "@playwright/test";
import { expect, test } from "./table";
import { openAlone, PHONE, place, showSpine, TV } from "./terminals";

const FACES = ["ansel-quill", "jonah-tell", "odile-brandt"];

/** What has to be read in an encounter. */
const READ = "header *, figcaption *, [data-testid='encounter-deck'] *, [data-testid='broadcast-lines'] *";

/** Texts on the page that are not whole: cut off by the window, or by a box that is too small for them. */
function cutOff(page: Page, within: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const whole = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const found: string[] = [];
    for (const element of document.querySelectorAll(selector)) {
      if (element.childElementCount > 0 || element.textContent.trim() === "" || element.closest(".visually-hidden")) {
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      let box = whole;
      for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
        if (getComputedStyle(outer).overflow !== "visible") {
          const { left, top, right, bottom } = outer.getBoundingClientRect();
          box = {
            left: Math.max(box.left, left),
            top: Math.max(box.top, top),
            right: Math.min(box.right, right),
            bottom: Math.min(box.bottom, bottom),
          };
        }
      }
      if (
        text.left < box.left - 1 ||
        text.top < box.top - 1 ||
        text.right > box.right + 1 ||
        text.bottom > box.bottom + 1
      ) {
        found.push(element.textContent);
      }
    }
    return found;
  }, within);
}

test("three faces, a map and a broadcast share a screen, from a phone to a large TV", async ({
  gm,
  charon,
  browser,
}) => {
  await showSpine(gm);
  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "captain-cabin", visible: true });
  await place(gm, "Marsh", 8, 7);
  for (const npc_id of FACES) {
    await gm.post("/api/gm/encounter/toggle-portrait/", { npc_id });
  }
  const page = await openAlone(browser, `${charon.url}/terminal/`, { viewport: PHONE, reducedMotion: "reduce" });
  await gm.post("/api/gm/broadcast/", { priority: "HIGH", content: "Pressure is falling on the lower deck." });
  const faces = page.locator("[data-portrait-id]");
  for (const viewport of [PHONE, TV, { width: 3840, height: 2160 }]) {
    await page.setViewportSize(viewport);
    const size = `${viewport.width} × ${viewport.height}`;
    await expect(page.getByText("Pressure is falling")).toBeVisible();
    await expect(faces).toHaveCount(FACES.length);
    const { scrollWidth, scrollHeight } = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { scrollWidth, scrollHeight };
    });
    expect([scrollWidth, scrollHeight]).toEqual([viewport.width, viewport.height]);
    expect(await cutOff(page, READ), size).toEqual([]);

    const boxes = await Promise.all((await faces.all()).map((face) => face.boundingBox()));
    let right = 0;
    for (const box of boxes) {
      expect(box?.x ?? -1, `${size}: side by side, none on another`).toBeGreaterThanOrEqual(right);
      right = (box?.x ?? 0) + (box?.width ?? 0);
      expect((box?.y ?? 0) + (box?.height ?? 0), size).toBeLessThanOrEqual(viewport.height);
    }
    expect(right, size).toBeLessThanOrEqual(viewport.width);
    const map = await page.getByTestId("encounter-map").boundingBox();
    const covered = viewport.height - Math.min(...boxes.map((box) => box?.y ?? 0));
    expect(covered, `${size}: much of the map is still to be seen`).toBeLessThan((map?.height ?? 0) * 0.6);
  }
  for (const picture of await page.locator("[data-portrait-id] img").all()) {
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  }
  await page.context().close();
});

test("a token that moves is all that changes on the map", async ({ gm, charon, browser }) => {
  await showSpine(gm);
  const [marsh, hob] = [await place(gm, "Marsh", 8, 7), await place(gm, "Hob", 12, 8)];
  const page = await openAlone(browser, `${charon.url}/terminal/`, { viewport: TV });
  await expect(page.locator(`[data-token-id="${hob}"]`)).toBeVisible();
  await page.evaluate(() => {
    const touched: string[] = [];
    Object.assign(window, { touched });
    const map = document.querySelector('[data-testid="encounter-map"]');
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        touched.push(
          element?.closest("[data-token-id]")?.getAttribute("data-token-id") ?? element?.outerHTML.slice(0, 120) ?? "?",
        );
      }
    }).observe(map ?? document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  for (const x of [9, 10, 11]) {
    await gm.post("/api/gm/encounter/move-tokens/", { moves: [{ token_id: marsh, x, y: 7 }] });
    await expect(page.locator(`[data-token-id="${marsh}"]`)).toHaveAttribute("data-x", `${x}`);
  }
  const touched = () => page.evaluate(() => [...new Set((window as unknown as { touched: string[] }).touched)]);
  expect(await touched()).toEqual([marsh]);

  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "bridge", visible: true });
  await expect(page.locator('[data-room-id="bridge"]')).toBeVisible();
  expect((await touched()).length, "the watch does see what else changes").toBeGreaterThan(1);
  await page.context().close();
});
