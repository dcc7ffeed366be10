import type { Locator, Page } from "@playwright/test";
import { openBridge, tab } from "./bridge";
import { seriousFaults } from "./faults";
import { PLAYERS_SEE } from "./hands";
import { expect, type Gm, logIn, test } from "./table";

const CHANNELS = ["default", "bridge", "story"];

test.beforeEach(async ({ gm }) => {
  for (const channel of CHANNELS) {
    await gm.post(`/api/gm/charon/${channel}/auto-approve/`, { on: false });
    await gm.post(`/api/gm/charon/${channel}/clear/`);
  }
});

/** The console's CHARON tab at a channel. */
async function openDesk(page: Page, channel = "bridge"): Promise<Locator> {
  await page.getByRole("tab", { name: "CHARON" }).click();
  const desk = page.getByTestId("charon-desk");
  await desk.locator(`[data-channel="${channel}"]`).click();
  await expect(desk.getByRole("heading", { name: channel, exact: true })).toBeVisible();
  return desk;
}

/** A player's page at the bridge's conversation. */
async function atBridge(browser: Parameters<typeof openBridge>[0], gm: Gm): Promise<Page> {
  const page = await openBridge(browser, gm, "flat");
  await tab(page, "CHARON").click();
  await expect(page.getByLabel("Ask CHARON")).toBeVisible();
  return page;
}

async function ask(page: Page, query: string): Promise<void> {
  await page.getByLabel("Ask CHARON").fill(query);
  await page.getByLabel("Ask CHARON").press("Enter");
  await expect(page.getByRole("log")).toContainText(query);
}

/** Somebody asks on the bridge; every call is a page of its own. */
const askers = { count: 0 };
async function query(gm: Gm, words: string): Promise<void> {
  askers.count += 1;
  await gm.post("/api/charon/bridge/submit/", { query: words, client: `page-of-a-player-${askers.count}` });
}

const cards = (desk: Locator) => desk.locator("[data-pending]");
const card = (desk: Locator, words: string) => cards(desk).filter({ hasText: words });
const reply = (desk: Locator, words: string) => desk.getByLabel(`Reply to: ${words}`);
const badge = (page: Page, what: string) => page.getByTestId(`count-${what}`);
const line = (desk: Locator) => desk.getByLabel("Speak as CHARON on bridge");

test("a player's question is on the console at once, and the phone gets the GM's very words", async ({
  gm,
  console,
  browser,
}) => {
  // What repeats by a timer never does here: what comes is told by the state.
  await console.addInitScript(() => void Object.assign(window, { setInterval: () => 0 }));
  await console.reload();
  await expect(console.getByRole("tree")).toBeVisible();
  const phone = await atBridge(browser, gm);
  await ask(phone, "Who is in the airlock?");
  await expect(badge(console, "unread")).toHaveText(/1/);
  await expect(badge(console, "pending")).toHaveText(/1/);
  await expect(console).toHaveTitle(/^\(1\) /);

  const desk = await openDesk(console);
  await expect(badge(console, "unread"), "what is on the screen is read").toHaveCount(0);
  await expect(desk.getByRole("log")).toContainText("Who is in the airlock?");
  const words = reply(desk, "Who is in the airlock?");
  await words.fill("Nobody who is on the crew list.");
  await words.press("Control+Enter");
  await expect(cards(desk)).toHaveCount(0);
  await expect(phone.getByRole("log")).toContainText("Nobody who is on the crew list.");
  await expect(desk.getByRole("log")).toContainText("To: Who is in the airlock?");
  await expect(badge(console, "pending")).toHaveCount(0);
  await expect(console).not.toHaveTitle(/^\(/);
  await phone.context().close();
});

test("a question that the GM rejects waits no longer, and the desk says so in a word", async ({
  gm,
  console,
  browser,
}) => {
  const phone = await atBridge(browser, gm);
  const desk = await openDesk(console);
  await ask(phone, "Are you lying to us?");
  await card(desk, "Are you lying").getByRole("button", { name: "Reject" }).click();
  await expect(phone.getByTestId("charon-processing")).toHaveCount(0);
  await expect(cards(desk)).toHaveCount(0);
  await expect(desk.locator("[data-declined]")).toContainText("Declined: Are you lying to us?");
  await expect(line(desk), "the hand goes on to the next thing there is").toBeFocused();
  await phone.context().close();
});

test("the GM speaks directly, and loses no word to a change of tab, a reload or a failure", async ({
  gm,
  console,
  browser,
}) => {
  const phone = await atBridge(browser, gm);
  const desk = await openDesk(console);
  await line(desk).fill("Something has docked.");
  await line(desk).press("Shift+Enter");
  await line(desk).pressSequentially("be quiet, quickly");
  expect((await gm.state()).blackout, "what is typed is no command").toBe(false);

  await desk.locator('[data-channel="story"]').click();
  await expect(desk.getByLabel("Speak as CHARON on story")).toHaveValue("");
  await console.getByRole("tab", { name: "Ship" }).click();
  await console.reload();
  await openDesk(console);
  await expect(line(desk)).toHaveValue("Something has docked.\nbe quiet, quickly");

  await console.route("**/send/", (route) => route.fulfill({ status: 503, json: { error: "The ship is full." } }));
  await line(desk).press("Enter");
  await expect(console.getByText("The ship is full.")).toBeVisible();
  await expect(line(desk)).toHaveValue("Something has docked.\nbe quiet, quickly");
  await console.unroute("**/send/");
  await line(desk).press("Enter");
  await expect(line(desk)).toHaveValue("");
  await expect(phone.getByRole("log")).toContainText("Something has docked.");

  await line(desk).fill("x".repeat(10_003));
  await expect(desk.getByText("3 characters too many")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Say it" })).toBeDisabled();
  await line(desk).fill("");
  await phone.context().close();
});

test("CHARON is prompted to speak: a reply is drawn, and waits for the GM", async ({ console }) => {
  const desk = await openDesk(console);
  await expect(desk.getByTestId("drafting")).toHaveText("Nobody drafts");
  await desk.getByLabel("Prompt CHARON to speak").last().fill("Announce the docking window");
  await desk.getByRole("button", { name: "Generate" }).click();
  const words = reply(desk, "Announce the docking window");
  await expect(words).not.toHaveValue("");
  const drawn = await words.inputValue();
  await words.press("Control+Enter");
  await expect(desk.getByRole("log")).toContainText(drawn);
  await expect(cards(desk)).toHaveCount(0);
});

test("several questions are worked off by keys alone", async ({ gm, console }) => {
  const desk = await openDesk(console);
  for (const words of ["One?", "Two?", "Three?"]) {
    await query(gm, words);
  }
  await expect(cards(desk)).toHaveCount(3);
  await reply(desk, "One?").focus();
  for (const [words, next] of [
    ["One?", reply(desk, "Two?")],
    ["Two?", reply(desk, "Three?")],
    ["Three?", line(desk)],
  ] as const) {
    await console.keyboard.type(`The answer to ${words}`);
    await console.keyboard.press("Control+Enter");
    await expect(next).toBeFocused();
  }
  await expect(desk.getByRole("log")).toContainText("The answer to Two?");

  await query(gm, "Four?");
  await expect(reply(desk, "Four?")).toBeVisible();
  await card(desk, "Four?").getByRole("button", { name: "Canned…" }).click();
  await expect(desk.getByLabel("Find a canned reply")).toBeFocused();
  await console.keyboard.type("air hull");
  await console.keyboard.press("Enter");
  await expect(reply(desk, "Four?")).toBeFocused();
  await expect(reply(desk, "Four?")).toHaveValue("Hull is sound. Air is sound. I have no further comfort to report.");
  await line(desk).blur();
  await console.getByRole("tab", { name: "Ship" }).click();
  await console.keyboard.press("Shift+A");
  await expect(console.getByText("Said on bridge.")).toBeVisible();
  await expect(badge(console, "pending")).toHaveCount(0);
});

test("what the GM types is never overwritten by a draft that comes meanwhile", async ({ gm, console }) => {
  const desk = await openDesk(console);
  await query(gm, "What is behind the door?");
  const words = reply(desk, "What is behind the door?");
  await words.fill("A corridor.");
  const { pending } = JSON.parse(await gm.read("/api/gm/charon/bridge/pending/")) as {
    pending: { pending_id: string }[];
  };
  const again = () => gm.post("/api/gm/charon/bridge/regenerate/", { pending_id: pending[0]?.pending_id });
  await again();
  const late = desk.getByTestId("late-draft");
  await expect(late).toBeVisible();
  await expect(words).toHaveValue("A corridor.");
  await expect(words, "nor is the hand taken away").toBeFocused();
  await late.getByRole("button", { name: "Keep mine" }).click();
  await expect(late).toHaveCount(0);
  await expect(words).toHaveValue("A corridor.");
  await card(desk, "What is behind").getByRole("button", { name: "Back to the draft" }).click();
  await expect(words).not.toHaveValue("A corridor.");
  await expect(words).not.toHaveValue("");
});

test("a draft that failed says why, and has a canned reply to offer", async ({ gm, console }) => {
  const problem = "The model server did not answer in time. Write the reply, or try again.";
  await console.route("**/bridge/pending/", async (route) => {
    const answer = await route.fetch();
    const { pending } = (await answer.json()) as { pending: object[] };
    const failed = pending.map((each) => ({
      ...each,
      draft: "FAILED",
      problem,
      response: "I have no reading for that.",
    }));
    await route.fulfill({ response: answer, json: { pending: failed } });
  });
  const desk = await openDesk(console);
  await query(gm, "How cold is it?");
  await expect(card(desk, "How cold")).toContainText(problem);
  await expect(reply(desk, "How cold is it?")).toHaveValue("I have no reading for that.");
  await card(desk, "How cold").getByRole("button", { name: "Approve" }).click();
  await expect(desk.getByRole("log")).toContainText("I have no reading for that.");
});

test("a reply is kept at hand, found, put into the text, removed and put back, over a reload", async ({ console }) => {
  const desk = await openDesk(console);
  const canned = desk.getByRole("region", { name: "Canned replies" });
  const search = desk.getByLabel("Find a canned reply");
  await line(desk).fill("The purser keeps that list.");
  await canned.getByRole("button", { name: "Keep these words" }).click();
  await expect(canned.locator('[data-source="GM"]')).toHaveText("The purser keeps that list.");
  await line(desk).fill("I am sorry.");
  await console.reload();
  await openDesk(console);

  await search.fill("PURSER list");
  await expect(canned.getByRole("listitem")).toHaveCount(1);
  await canned.getByRole("button", { name: "The purser keeps that list.", exact: true }).click();
  await expect(line(desk)).toHaveValue("I am sorry. The purser keeps that list.");
  await expect(line(desk)).toBeFocused();

  const own = canned.locator('[data-source="GM"]');
  await own.getByRole("button", { name: "Remove: The purser" }).click();
  await expect(own).toHaveCount(0);
  await console.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(own).toHaveText("The purser keeps that list.");
  await own.getByRole("button", { name: "Remove: The purser" }).click();
  await expect(own).toHaveCount(0);
  await console.reload();
  await openDesk(console);
  await expect(canned.getByText("Hull is sound.")).toBeVisible();
  await expect(own).toHaveCount(0);
  await line(desk).fill("");
});

test("auto-approve answers without the GM, is seen from every tab, and is off after a restart", async ({
  gm,
  charon,
  console,
  browser,
}) => {
  // A server that starts anew takes its time on a small machine.
  test.slow();
  const phone = await atBridge(browser, gm);
  const desk = await openDesk(console);
  await desk.getByRole("switch", { name: "Auto-approve" }).click();
  await expect(desk.getByText("On: CHARON answers the table here without you.")).toBeVisible();
  await expect(desk.locator('[data-channel="bridge"]')).toContainText("auto");
  await console.getByRole("tab", { name: "Ship" }).click();
  await expect(console.getByTestId("auto-approves")).toBeVisible();

  await ask(phone, "Is the hull sound?");
  await expect(phone.getByTestId("charon-processing")).toHaveCount(0);
  await openDesk(console);
  await expect(desk.getByRole("log")).toContainText("To: Is the hull sound?");
  await expect(cards(desk)).toHaveCount(0);
  await phone.context().close();

  await console.keyboard.press("Shift+X");
  await expect(desk.getByRole("switch", { name: "Auto-approve" })).not.toBeChecked();
  await desk.getByRole("switch", { name: "Auto-approve" }).click();
  await expect(console.getByTestId("auto-approves")).toBeVisible();
  await charon.stop();
  await charon.start();
  await expect(console.getByTestId("auto-approves")).toHaveCount(0, { timeout: 30_000 });
  await logIn(console, charon.url);
  await openDesk(console);
  await expect(desk.getByRole("switch", { name: "Auto-approve" })).not.toBeChecked();
});

test("two consoles stay in step, and neither loses what it writes", async ({ gm, charon, console, browser }) => {
  // Two consoles draw what the players see, on one small machine.
  test.slow();
  const context = await browser.newContext();
  const second = await context.newPage();
  await logIn(second, charon.url);
  const here = await openDesk(console);
  const there = await openDesk(second);
  await query(gm, "Who sent the tug?");
  await query(gm, "What does it cost?");
  await reply(here, "Who sent the tug?").fill("I was about to say");
  await expect(reply(there, "Who sent the tug?"), "the other writes its own words").toHaveValue("");
  await reply(there, "Who sent the tug?").fill("The harbour office.");
  await card(there, "Who sent the tug?").getByRole("button", { name: "Approve" }).click();
  await expect(here.getByRole("log")).toContainText("The harbour office.");

  await expect(card(here, "Who sent the tug?"), "it does not vanish under the hands").toContainText(
    "settled elsewhere",
  );
  await console.keyboard.type("b");
  expect((await gm.state()).blackout).toBe(false);
  await reply(here, "What does it cost?").focus();
  await expect(card(here, "Who sent the tug?")).toHaveCount(0);

  await here.getByRole("button", { name: "Clear…" }).click();
  await console.getByRole("button", { name: "Clear the channel" }).click();
  for (const desk of [here, there]) {
    await expect(desk.getByText("Nothing was said here yet.")).toBeVisible();
    await expect(cards(desk)).toHaveCount(0);
  }
  await context.close();
});

test("mode, dialog and place are set from the desk and by keys, and show the table's true state", async ({
  gm,
  console,
}) => {
  const desk = await openDesk(console);
  await gm.post("/api/gm/charon/mode/", { mode: "DISPLAY" });
  await console.keyboard.press("q");
  await expect(desk.getByRole("radio", { name: "Query" })).toBeChecked();
  expect((await gm.state()).charon_mode).toBe("QUERY");
  await console.keyboard.press("d");
  await expect(desk.getByRole("switch", { name: "Dialog open on the screens" })).toBeChecked();
  await console.keyboard.press("d");
  await expect(desk.getByRole("switch", { name: "Dialog open on the screens" })).not.toBeChecked();

  const place = desk.getByRole("combobox", { name: "CHARON's location" });
  await place.click();
  await place.fill("weir");
  await console
    .getByRole("option", { name: /Weir Station/ })
    .first()
    .click();
  await expect.poll(async () => (await gm.state()).charon_location_path).toContain("weir-station");
  await gm.post("/api/gm/charon/location/", { location_path: "" });
  await expect(place).toHaveValue("");
  await gm.post("/api/gm/charon/mode/", { mode: "DISPLAY" });
});

for (const [width, height] of [
  [390, 844],
  [1366, 768],
] as const) {
  test(`a busy desk is usable by everybody at ${width} px`, async ({ gm, console }) => {
    await gm.post("/api/gm/charon/story/auto-approve/", { on: true });
    await console.setViewportSize({ width, height });
    const desk = await openDesk(console);
    for (const words of ["Who?", "Where?"]) {
      await query(gm, words);
    }
    await expect(cards(desk)).toHaveCount(2);
    expect(await console.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await seriousFaults(console, PLAYERS_SEE)).toEqual([]);
    await reply(desk, "Who?").fill("Nobody.");
    await card(desk, "Who?").getByRole("button", { name: "Approve" }).click();
    await expect(desk.getByRole("log")).toContainText("To: Who?");
    await desk.getByRole("button", { name: "Clear…" }).click();
    await expect(console.getByRole("dialog", { name: "Clear bridge" })).toBeVisible();
    expect(await seriousFaults(console, PLAYERS_SEE)).toEqual([]);
  });
}
