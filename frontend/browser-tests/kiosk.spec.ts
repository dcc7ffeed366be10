import type { Page } from "@playwright/test";
import { coloursIn, margins } from "./pixels";
import { expect, type Gm, test } from "./table";
import { openAlone, PHONE, place, showSpine, TV } from "./terminals";

const INFIRMARY = { location_slug: "weir-station", terminal_slug: "infirmary" };

interface Locks {
  asked: number;
  released: number;
}

/** A screen that can be kept awake, and counts how often it was asked to. */
async function countLocks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const locks: Locks = { asked: 0, released: 0 };
    Object.assign(window, { locks });
    const release = () => Promise.resolve(void (locks.released += 1));
    const request = (type: string) => {
      locks.asked += type === "screen" ? 1 : 0;
      return Promise.resolve({ release });
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
  });
}

const locks = (page: Page) => page.evaluate(() => (window as unknown as { locks: Locks }).locks);

/** What the page is told when somebody looks at another tab, or comes back. */
async function look(page: Page, visibility: "hidden" | "visible"): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
    document.dispatchEvent(new Event("visibilitychange"));
  }, visibility);
}

const filled = (page: Page) => page.evaluate(() => document.fullscreenElement === document.documentElement);

/** Shows everything a terminal has, one after the other, and looks at each. */
async function views(gm: Gm, page: Page, look: (view: string) => Promise<void>): Promise<void> {
  await expect(page.getByTestId("standby")).toBeVisible();
  await look("standby");
  await showSpine(gm);
  await place(gm, "Marsh", 8, 7);
  await gm.post("/api/gm/encounter/toggle-portrait/", { npc_id: "jonah-tell" });
  await expect(page.locator("[data-portrait-id]")).toBeVisible();
  await gm.post("/api/gm/broadcast/", { priority: "HIGH", content: "Pressure is falling." });
  await expect(page.getByText("Pressure is falling.")).toBeVisible();
  await look("encounter");
  await gm.post("/api/gm/show-terminal/", INFIRMARY);
  await expect(page.locator("[data-thread-id]").first()).toBeVisible();
  await look("mail");
  await gm.post("/api/terminal/hide/");
  await gm.post("/api/gm/charon/toggle-dialog/", { open: true });
  await expect(page.getByTestId("charon-dialog")).toBeVisible();
  await look("CHARON");
  await gm.post("/api/gm/switch-view/", { view_type: "SHIP_DASHBOARD" });
  await gm.post("/api/gm/broadcast/", { priority: "CRITICAL", content: "Hull breach on the spine. ".repeat(12) });
  await expect(page.getByTestId("broadcast-critical")).toBeVisible();
  await look("critical");
}

test("a kiosk stays awake, and asks for it again when it is looked at once more", async ({
  charon,
  browser,
  gm: _ready,
}) => {
  const kiosk = await openAlone(browser, `${charon.url}/terminal/?kiosk=1`, { viewport: TV }, countLocks);
  await expect.poll(() => locks(kiosk)).toEqual({ asked: 1, released: 0 });
  await look(kiosk, "hidden");
  expect((await locks(kiosk)).asked, "not while nobody can see it").toBe(1);
  await look(kiosk, "visible");
  await expect.poll(() => locks(kiosk)).toEqual({ asked: 2, released: 1 });

  const phone = await openAlone(browser, `${charon.url}/terminal/`, { viewport: PHONE }, countLocks);
  await expect(phone.getByTestId("standby")).toBeVisible();
  await look(phone, "visible");
  expect(await locks(phone), "a phone may sleep as it likes").toEqual({ asked: 0, released: 0 });
  await kiosk.context().close();
  await phone.context().close();
});

test("a kiosk fills the screen at the first gesture, another page when it is told to", async ({
  charon,
  browser,
  gm: _ready,
}) => {
  const kiosk = await openAlone(browser, `${charon.url}/terminal/?kiosk=1`, { viewport: TV });
  await expect(kiosk.getByTestId("standby")).toBeVisible();
  expect(await filled(kiosk)).toBe(false);
  await kiosk.keyboard.press("Space");
  await expect.poll(() => filled(kiosk)).toBe(true);
  await kiosk.context().close();

  const page = await openAlone(browser, `${charon.url}/terminal/`, { viewport: TV }, countLocks);
  await expect(page.getByTestId("standby")).toBeVisible();
  await page.mouse.click(300, 300);
  expect(await filled(page)).toBe(false);
  await page.getByRole("button", { name: "Full screen, stay awake" }).click();
  await expect.poll(() => filled(page)).toBe(true);
  await expect.poll(async () => (await locks(page)).asked).toBe(1);
  await page.getByRole("button", { name: "Leave full screen" }).click();
  await expect.poll(() => filled(page)).toBe(false);
  await expect.poll(() => locks(page)).toEqual({ asked: 1, released: 1 });
  await page.context().close();
});

test("a kiosk shows no pointer, no control and nothing in its margin, whatever is on", async ({
  gm,
  charon,
  browser,
}) => {
  const options = { viewport: TV, reducedMotion: "reduce" } as const;
  const kiosk = await openAlone(browser, `${charon.url}/terminal/?kiosk=1&overscan=5&perf=1`, options);
  const free = await openAlone(browser, `${charon.url}/terminal/?perf=1`, options);
  await views(gm, kiosk, async (view) => {
    const pointers = await kiosk.evaluate(() => [
      ...new Set([...document.querySelectorAll("*")].map((one) => getComputedStyle(one).cursor)),
    ]);
    expect(pointers, view).toEqual(["none"]);
    await expect(kiosk.locator("[data-control]").filter({ visible: true }), view).toHaveCount(0);
    if (view !== "mail") {
      await expect(kiosk.getByRole("button"), view).toHaveCount(0);
    }
    for (const [edge, area] of Object.entries(margins(TV, 5))) {
      expect(await coloursIn(kiosk, area), `${view}, ${edge}`).toBe(1);
    }
  });
  expect(
    await coloursIn(free, margins(TV, 5).top ?? { x: 0, y: 0, ...TV }),
    "without it something is there",
  ).toBeGreaterThan(1);
  await kiosk.context().close();
  await free.context().close();
});

test("text grows as the address says, and still fits", async ({ gm, charon, browser }) => {
  const options = { viewport: TV, reducedMotion: "reduce" } as const;
  const plain = await openAlone(browser, `${charon.url}/terminal/?scale=1`, options);
  const large = await openAlone(browser, `${charon.url}/terminal/?scale=1.5`, options);
  const read: Record<string, string[]> = {
    encounter: ["header h1", '[data-testid="deck-name"]', "figcaption", '[data-testid="broadcast-lines"] p'],
    mail: ["[data-thread-id]", '[data-testid="comm-overlay"] h2'],
    critical: ["#critical-words", "[data-system] h3"],
  };
  const sizeOf = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
  await views(gm, large, async (view) => {
    for (const selector of read[view] ?? []) {
      const ratio = (await sizeOf(large, selector)) / (await sizeOf(plain, selector));
      expect(ratio, `${view}: ${selector}`).toBeCloseTo(1.5, 1);
    }
    const tooWide = await large.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide, view).toBeLessThanOrEqual(0);
  });
  await plain.context().close();
  await large.context().close();
});
