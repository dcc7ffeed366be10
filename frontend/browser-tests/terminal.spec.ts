import type { Browser, Page } from "@playwright/test";
import { seriousFaults, still } from "./faults";
import { expect, type Gm, test } from "./table";
import { beginTalk, waitingOn } from "./talk";
import { PHONE, TV } from "./terminals";

const SIZES = [PHONE, { width: 390, height: 844 }, TV, { width: 3840, height: 2160 }];
const MAIL = { location_slug: "weir-station", terminal_slug: "infirmary" };

/** Everything the GM can put on a terminal, and what shows that it is there. */
const VIEWS: Record<string, { show: (gm: Gm) => Promise<unknown>; sign: string; station?: string }> = {
  standby: { show: (gm) => gm.post("/api/gm/switch-view/", { view_type: "STANDBY" }), sign: "standby" },
  encounter: { show: showStation, sign: "encounter-map" },
  mail: {
    show: async (gm) => {
      await showStation(gm);
      await gm.post("/api/gm/show-terminal/", MAIL);
    },
    sign: "comm-overlay",
  },
  "mail as a view": {
    show: async (gm) => {
      await showStation(gm);
      await gm.post("/api/gm/switch-view/", {
        view_type: "COMM_TERMINAL",
        location_slug: MAIL.location_slug,
        view_slug: MAIL.terminal_slug,
      });
    },
    sign: "comm-inbox",
  },
  ship: { show: (gm) => gm.post("/api/gm/switch-view/", { view_type: "SHIP_DASHBOARD" }), sign: "ship-panel" },
  ...Object.fromEntries(
    ["Map", "Personnel", "Logs", "Status", "CHARON"].map((station) => [
      `the bridge's ${station}`,
      { show: (gm: Gm) => gm.post("/api/gm/switch-view/", { view_type: "BRIDGE" }), sign: "bridge", station },
    ]),
  ),
  "a system of the map": {
    show: async (gm) => {
      await gm.post("/api/gm/bridge/focus/", { level: "system", system: "orlune", element: "sallow", follow: false });
      await gm.post("/api/gm/switch-view/", { view_type: "BRIDGE" });
    },
    sign: "chart",
  },
  "an orbit that the GM leads to": {
    show: async (gm) => {
      await gm.post("/api/gm/bridge/focus/", { level: "orbit", system: "orlune", body: "sallow" });
      await gm.post("/api/gm/switch-view/", { view_type: "BRIDGE" });
    },
    sign: "chart",
  },
  "what lies under CHARON's dialog": {
    show: async (gm) => {
      await gm.post("/api/gm/switch-view/", { view_type: "CHARON_TERMINAL" });
      await gm.post("/api/gm/charon/toggle-dialog/", { open: false });
    },
    sign: "holding-screen",
  },
  "CHARON's dialog after a long talk": {
    show: async (gm) => {
      await talkLong(gm);
      await beginTalk(gm);
    },
    sign: "charon-processing",
  },
  "CHARON's dialog while it takes no questions": {
    show: (gm) => gm.post("/api/gm/switch-view/", { view_type: "CHARON_TERMINAL" }),
    sign: "charon-closed",
  },
};

/** Everything that a conversation may hold: short and long, asked, answered late, declined and waiting. */
async function talkLong(gm: Gm): Promise<void> {
  const story = "/api/gm/charon/story";
  await gm.post("/api/gm/charon/mode/", { mode: "QUERY" });
  for (let count = 1; count <= 20; count += 1) {
    const content = `Frame ${count} holds. `.repeat(count % 5 === 0 ? 500 : 3).slice(0, 10_000);
    await gm.post(`${story}/send/`, { content });
  }
  for (const client of ["first-phone", "second-phone"]) {
    await gm.post("/api/charon/story/submit/", { client, query: `Who asks? ${"I do. ".repeat(40)}` });
  }
  const [first, second] = await waitingOn(gm, "story");
  await gm.post(`${story}/approve/`, { pending_id: first?.pending_id, modified_content: "A".repeat(400) });
  await gm.post(`${story}/reject/`, { pending_id: second?.pending_id });
  await gm.post("/api/charon/story/submit/", { client: "third-phone", query: "And now?" });
}

async function showStation(gm: Gm): Promise<void> {
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "weir-station" });
  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "infirmary", visible: true });
}

async function open(browser: Browser, address: string, more: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext(more);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

for (const [name, view] of Object.entries(VIEWS)) {
  test(`${name} can be read by everybody, at every size`, async ({ gm, charon, browser }) => {
    await view.show(gm);
    const page = await open(browser, `${charon.url}/terminal/`, { reducedMotion: "reduce" });
    if (view.station !== undefined) {
      await page.getByTestId("bridge").getByRole("tab", { name: view.station }).click();
      await expect(page.getByRole("tabpanel", { name: view.station })).not.toBeEmpty();
    }
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await expect(page.getByTestId(view.sign)).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      await expect(page.getByText(/^(Opening|Reading) /)).toHaveCount(0);
      if (size.width === 360 || size.width === 1920) {
        expect(await seriousFaults(page)).toEqual([]);
      }
    }
    await page.context().close();
  });
}

test("the other pages can be read by everybody", async ({ charon, browser }) => {
  for (const [path, sign] of [
    ["/", "Table computer"],
    ["/login/", "Login"],
    ["/messages/", "Messages"],
  ] as const) {
    const page = await open(browser, charon.url + path, { viewport: PHONE });
    await expect(page.getByRole("heading", { level: 1, name: sign })).toBeVisible();
    await expect(page.getByTestId("session").or(page.getByLabel("Password")).first()).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  }
});

test("what a phone offers to touch is large enough for a finger", async ({ gm, charon, browser }) => {
  await gm.post("/api/gm/switch-view/", { view_type: "SHIP_DASHBOARD" });
  await gm.post("/api/gm/show-terminal/", MAIL);
  const page = await open(browser, `${charon.url}/terminal/`, { viewport: PHONE, hasTouch: true, isMobile: true });
  const mail = page.getByTestId("comm-overlay");
  await mail.locator("[data-thread-id]").first().tap();
  await expect(page.getByTestId("comm-thread")).toBeVisible();
  await still(page);
  for (const button of await mail.getByRole("button").all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), await button.innerText()).toBeGreaterThanOrEqual(44);
  }
  await page.getByRole("button", { name: "Back to the list" }).tap();
  await expect(mail.locator("[data-thread-id]").first()).toBeVisible();
  await page.context().close();
});

test("mail is read and closed by keys, for the whole table", async ({ gm, terminal, charon, browser }) => {
  await gm.post("/api/gm/switch-view/", { view_type: "SHIP_DASHBOARD" });
  await gm.post("/api/gm/show-terminal/", MAIL);
  const phone = await open(browser, `${charon.url}/terminal/`, { viewport: PHONE });
  await expect(phone.getByTestId("comm-overlay")).toBeVisible();
  await expect(terminal.locator("[data-thread-id]").first()).toBeVisible();
  await terminal.getByTestId("comm-inbox").focus();
  await terminal.keyboard.press("Tab");
  await terminal.keyboard.press("ArrowDown");
  await terminal.keyboard.press("Enter");
  await expect(terminal.getByTestId("comm-thread")).toBeVisible();
  await terminal.keyboard.press("Escape");
  await expect(terminal.getByTestId("comm-overlay")).toHaveCount(0);
  await expect(phone.getByTestId("comm-overlay")).toHaveCount(0);
  await phone.context().close();
});

test("a kiosk has no controls and keeps its margin", async ({ gm, charon, browser }) => {
  await gm.post("/api/gm/switch-view/", { view_type: "SHIP_DASHBOARD" });
  await gm.post("/api/gm/show-terminal/", MAIL);
  const viewport = { width: 1920, height: 1080 };
  const page = await open(browser, `${charon.url}/terminal/?kiosk=1&overscan=5`, { viewport });
  await expect(page.getByTestId("comm-thread"), "the newest letter is open by itself").toBeVisible();
  await still(page);
  await expect(page.locator("[data-control]").filter({ visible: true })).toHaveCount(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).toBe("none");
  for (const part of [
    page.getByTestId("comm-overlay"),
    page.getByTestId("ship-panel"),
    page.locator("header").first(),
  ]) {
    const box = (await part.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(box.x).toBeGreaterThanOrEqual(0.05 * viewport.width);
    expect(box.y).toBeGreaterThanOrEqual(0.05 * viewport.height);
    expect(box.x + box.width).toBeLessThanOrEqual(0.95 * viewport.width);
    expect(box.y + box.height).toBeLessThanOrEqual(0.95 * viewport.height);
  }
  await page.context().close();
});

test("the flat profile is remembered, the preview leaves no trace", async ({ charon, browser }) => {
  const page = await open(browser, `${charon.url}/terminal/?perf=0`);
  const flat = () => page.evaluate(() => document.documentElement.hasAttribute("data-perf"));
  expect(await flat()).toBe(false);
  await page.goto(`${charon.url}/terminal/?preview=1&perf=1`);
  expect(await flat()).toBe(true);
  await expect(page.locator("[data-control]").filter({ visible: true })).toHaveCount(0);
  await page.goto(`${charon.url}/terminal/`);
  expect(await flat()).toBe(false);
  await page.goto(`${charon.url}/terminal/?perf=1`);
  await page.goto(`${charon.url}/terminal/`);
  expect(await flat()).toBe(true);
  await page.context().close();
});

test("a critical broadcast takes the screen, and the lines of the others wait beneath", async ({ gm, terminal }) => {
  await terminal.clock.install();
  await showStation(gm);
  await expect(terminal.getByTestId("encounter-map")).toBeVisible();
  await gm.post("/api/gm/broadcast/", { priority: "NORMAL", content: "Supper is off." });
  await gm.post("/api/gm/broadcast/", { priority: "CRITICAL", content: "Hull breach on the spine." });
  const alarm = terminal.getByRole("alertdialog");
  await expect(alarm).toContainText("Hull breach on the spine.");
  await expect(alarm).toBeFocused();
  await expect(terminal.getByTestId("broadcast-lines")).toContainText("Supper is off.");
  expect(await seriousFaults(terminal)).toEqual([]);
  await terminal.clock.runFor(12_000);
  await expect(alarm, "it goes by itself").toHaveCount(0);
});

test("the screens are set in the box's own type", async ({ terminal, charon }) => {
  await expect(terminal.getByTestId("standby")).toBeVisible();
  await terminal.evaluate(() => document.fonts.ready);
  expect(await terminal.evaluate(() => [...document.fonts].some((face) => face.status === "loaded"))).toBe(true);
  const licence = await terminal.request.get(`${charon.url}/licences/ibm-plex-mono.txt`);
  expect(await licence.text()).toContain("SIL Open Font License");
});
