import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { openBridge, PICTURES as WAYS, seeChart, seePicked, tab } from "./bridge";
import { expect, type Gm, test } from "./table";

const DOCS = resolve(import.meta.dirname, "../../docs");
const PICTURES = join(DOCS, "pictures");

const SIZES = {
  "1920x1080": { width: 1920, height: 1080 },
  "1366x768": { width: 1366, height: 768 },
  "390x844": { width: 390, height: 844 },
};

const CREW = "/data/campaign/crew/images";
const NPCS = "/data/campaign/NPCs/images";
const MAIL = { location_slug: "weir-station", terminal_slug: "infirmary" };

/** A view of the terminal: how the GM brings it about, and what shows that it is there. */
interface Scene {
  show: (gm: Gm) => Promise<unknown>;
  sign: string;
  /** what a reader does then, or waits for */
  whenThere?: (page: Page) => Promise<unknown>;
}

const switchTo = (view_type: string) => (gm: Gm) => gm.post("/api/gm/switch-view/", { view_type });

const SCENES: Record<string, Scene> = {
  standby: { show: switchTo("STANDBY"), sign: '[data-testid="standby"]' },
  encounter: { show: switchTo("ENCOUNTER"), sign: "[data-token-id]" },
  portraits: {
    show: async (gm) => {
      await switchTo("ENCOUNTER")(gm);
      await gm.post("/api/gm/encounter/toggle-portrait/", { npc_id: "wren-adeyemi" });
      await gm.post("/api/gm/encounter/toggle-portrait/", { npc_id: "jonah-tell" });
    },
    sign: '[data-portrait-id="jonah-tell"]',
    whenThere: (page) =>
      expect(page.locator('[data-portrait-id="jonah-tell"]').getByTestId("portrait-name")).toHaveText("Jonah Tell"),
  },
  mail: {
    show: (gm) => gm.post("/api/gm/show-terminal/", MAIL),
    sign: '[data-testid="comm-overlay"]',
    whenThere: (page) => page.getByRole("button", { name: "Three keys" }).click(),
  },
  "mail-view": {
    show: (gm) =>
      gm.post("/api/gm/switch-view/", {
        view_type: "COMM_TERMINAL",
        location_slug: MAIL.location_slug,
        view_slug: MAIL.terminal_slug,
      }),
    sign: '[data-testid="comm-inbox"]',
  },
  ship: { show: switchTo("SHIP_DASHBOARD"), sign: '[data-testid="ship-panel"]' },
  charon: { show: switchTo("CHARON_TERMINAL"), sign: '[data-testid="holding-screen"]' },
  messages: { show: switchTo("MESSAGES"), sign: '[data-testid="holding-screen"]' },
};

const TABS = ["Encounter", "Bridge", "Ship", "CHARON", "Broadcast", "Problems"];

/** The levels of the map of space, each with something picked out. */
const LEVELS = {
  galaxy: { focus: { level: "galaxy", element: "orlune" }, place: { level: "galaxy", chart: "" } },
  system: {
    focus: { level: "system", system: "orlune", element: "sallow" },
    place: { level: "system", chart: "orlune" },
  },
  orbit: {
    focus: { level: "orbit", system: "orlune", body: "sallow", element: "borehole-nine" },
    place: { level: "orbit", chart: "orlune/sallow" },
  },
};

/** Takes the picture once nothing on the page moves any more and every image and letter is there. */
async function picture(page: Page, file: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled([...document.images].map((image) => image.decode()));
    // What runs for longer is no entrance: the bar of a broadcast's time, a pulse without end.
    const entrances = document
      .getAnimations()
      .filter((animation) => Number(animation.effect?.getComputedTiming().endTime ?? 0) < 3_000);
    await Promise.allSettled(entrances.map((animation) => animation.finished));
  });
  await page.screenshot({ path: file, ...(file.endsWith(".jpg") && { type: "jpeg", quality: 82 }) });
}

/** Weir Station as an evening may find it: half of it revealed, four tokens, one of them large. */
async function setScene(gm: Gm): Promise<void> {
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "weir-station" });
  for (const room of ["dock-a", "dock-throat", "suit-room", "transfer-hall", "infirmary", "pump-hall", "quiet-walk"]) {
    await gm.post("/api/gm/encounter/toggle-room/", { room_id: room, visible: true });
  }
  const { map } = (await gm.state()).location_data as {
    map: { current_deck: { rooms: { id: string; x: number; y: number }[] } };
  };
  const place = async (
    type: string,
    name: string,
    image_url: string,
    room: string,
    dx: number,
    dy: number,
    size = 1,
  ) => {
    const corner = map.current_deck.rooms.find((known) => known.id === room);
    const [x, y] = [(corner?.x ?? 0) + dx, (corner?.y ?? 0) + dy];
    return gm.post("/api/gm/encounter/place-token/", { type, name, image_url, x, y, size });
  };
  await place("player", "Marsh", `${CREW}/teodora-marsh.svg`, "transfer-hall", 1, 1);
  await place("player", "Hob", `${CREW}/hob.svg`, "transfer-hall", 2, 2);
  await place("npc", "Wren Adeyemi", `${NPCS}/wren-adeyemi.svg`, "infirmary", 1, 1);
  const walker = await place("creature", "Salt walker", `${NPCS}/salt-walker.png`, "pump-hall", 2, 1, 2);
  await gm.post("/api/gm/encounter/update-token-status/", { token_id: walker.token_id, status: ["stunned"] });
}

async function clearPortraits(gm: Gm): Promise<void> {
  for (const npc_id of (await gm.state()).encounter_active_portraits as string[]) {
    await gm.post("/api/gm/encounter/toggle-portrait/", { npc_id });
  }
}

async function openPage(browser: Browser, viewport: { width: number; height: number }, like?: Page): Promise<Page> {
  const storageState = await like?.context().storageState();
  return (await browser.newContext({ viewport, ...(storageState && { storageState }) })).newPage();
}

test.beforeAll(() => mkdirSync(PICTURES, { recursive: true }));

test("pictures of the README", async ({ gm, charon, console, browser }) => {
  await setScene(gm);
  await expect(console.locator("[data-token-id]")).toHaveCount(4);
  await picture(console, join(DOCS, "console.png"));
  await gm.post("/api/gm/encounter/toggle-portrait/", { npc_id: "wren-adeyemi" });
  const terminal = await openPage(browser, SIZES["1920x1080"]);
  await terminal.goto(`${charon.url}/terminal/?perf=0`);
  await expect(terminal.getByTestId("portrait-name")).toHaveText("Wren Adeyemi");
  await picture(terminal, join(DOCS, "terminal.png"));
  await terminal.context().close();
});

for (const [size, viewport] of Object.entries(SIZES)) {
  const named = (name: string) => join(PICTURES, `${name}-${size}.jpg`);

  test(`the terminal's views at ${size}`, async ({ gm, charon, browser }) => {
    test.setTimeout(180_000);
    await setScene(gm);
    const page = await openPage(browser, viewport);
    for (const [name, scene] of Object.entries(SCENES)) {
      await scene.show(gm);
      await page.goto(`${charon.url}/terminal/?perf=0`);
      await expect(page.locator(scene.sign).first()).toBeVisible();
      await scene.whenThere?.(page);
      await picture(page, named(`terminal-${name}`));
      if (name === "portraits") {
        await clearPortraits(gm);
      }
      await gm.post("/api/terminal/hide/");
    }
    await switchTo("ENCOUNTER")(gm);
    for (const priority of ["HIGH", "CRITICAL"]) {
      const content = priority === "HIGH" ? "Pressure is falling in the pump hall." : "Hull breach. Seal your suits.";
      await gm.post("/api/gm/broadcast/", { content, priority });
      await expect(page.getByText(content).first()).toBeVisible();
      await picture(page, named(`terminal-broadcast-${priority.toLowerCase()}`));
    }
    await gm.post("/api/gm/blackout/", { on: true });
    await expect(page.getByTestId("blackout")).toBeVisible();
    await picture(page, named("terminal-blackout"));
    await gm.post("/api/gm/blackout/", { on: false });
    await page.context().close();
  });

  test(`the bridge at ${size}`, async ({ gm, browser }) => {
    test.setTimeout(240_000);
    await gm.post("/api/gm/charon/bridge/send/", { content: "Two of you are asleep. One of you is pretending." });
    for (const drawn of WAYS) {
      const page = await openBridge(browser, gm, drawn, { viewport });
      for (const [name, { focus, place }] of Object.entries(LEVELS)) {
        await gm.post("/api/gm/bridge/focus/", { ...focus, follow: false });
        await seeChart(page, drawn, place);
        await seePicked(page, focus.element);
        await picture(page, named(`terminal-bridge-${name}${drawn === "flat" ? "-flat" : ""}`));
      }
      if (drawn === "space") {
        for (const name of ["Personnel", "Logs", "Status", "CHARON"]) {
          await tab(page, name).click();
          await expect(page.getByText(/^(Opening|Reading) /)).toHaveCount(0);
          await picture(page, named(`terminal-bridge-${name.toLowerCase()}`));
        }
      }
      await page.context().close();
    }
  });

  test(`the console and the other pages at ${size}`, async ({ gm, charon, console, browser }) => {
    test.setTimeout(180_000);
    await setScene(gm);
    await gm.post("/api/gm/bridge/focus/", LEVELS.system.focus);
    await gm.post("/api/gm/ship-status/hull/", { current: 18 });
    const page = await openPage(browser, viewport, console);
    for (const name of TABS) {
      await page.goto(`${charon.url}/gmconsole/`);
      await page.getByRole("tab", { name }).click();
      await expect(page.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
      await expect(page.getByText("Reading…")).toHaveCount(0);
      await picture(page, named(`console-${name.toLowerCase()}`));
    }
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox").last()).toBeFocused();
    await picture(page, named("console-palette"));
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+?");
    await expect(page.getByRole("dialog")).toBeVisible();
    await picture(page, named("console-shortcuts"));
    for (const name of ["start", "messages", "login"]) {
      await page.goto(`${charon.url}/${name === "start" ? "" : `${name}/`}`);
      await expect(page.getByRole("heading").first()).toBeVisible();
      await picture(page, named(name));
    }
    await page.context().close();
  });
}
