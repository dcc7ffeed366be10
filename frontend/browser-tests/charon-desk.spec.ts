import { ask, atBridge, badge, card, cards, line, openDesk, query, reply } from "./desk";
import { shortcut } from "./hands";
import { expect, logIn, test } from "./table";

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
  await shortcut(gm, console, "Shift+A");
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

  await expect(reply(there, "What does it cost?"), "the hand went on to the next").toBeFocused();
  await line(there).focus();
  await here.getByRole("button", { name: "Clear…" }).click();
  await console.getByRole("button", { name: "Clear the channel" }).click();
  for (const desk of [here, there]) {
    await expect(desk.getByText("Nothing was said here yet.")).toBeVisible();
    await expect(cards(desk)).toHaveCount(0);
  }
  await context.close();
});
