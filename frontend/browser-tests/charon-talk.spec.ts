import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./table";
import { ask, beginTalk, dialog, field, line, oneWaitingOn, waitingOn, watchTyping } from "./talk";
import { openAlone, PHONE, TV } from "./terminals";

const HELD = { viewport: PHONE, hasTouch: true, isMobile: true, reducedMotion: "reduce" } as const;

const processing = (page: Page) => dialog(page).getByTestId("charon-processing");
const typed = (page: Page) => dialog(page).getByTestId("charon-typed");
const openPhone = (browser: Browser, url: string) => openAlone(browser, `${url}/terminal/`, HELD);

test("a phone asks, the GM mends the answer, the TV types it, and a reload shows it at rest", async ({
  gm,
  terminal,
  phone,
}) => {
  await beginTalk(gm);
  for (const page of [terminal, phone]) {
    await expect(dialog(page)).toBeVisible();
  }
  await field(phone).fill("Who is in the airlock?");
  await dialog(phone).getByRole("button", { name: "Send" }).tap();
  for (const page of [terminal, phone]) {
    await expect(line(page, "Who is in the airlock?")).toHaveCount(1);
    await expect(processing(page)).toBeVisible();
  }
  await expect(line(phone, "Who is in the airlock?")).toContainText("You");
  await expect(line(terminal, "Who is in the airlock?")).toContainText("Crew");

  const answer = "Nobody who is on the crew list. The inner door reports a palm, and <b>no</b> heat.";
  const beginnings = await watchTyping(terminal);
  const { pending_id, query } = await oneWaitingOn(gm, "story");
  expect(query).toBe("Who is in the airlock?");
  await gm.post("/api/gm/charon/story/approve/", { pending_id, modified_content: answer });
  for (const page of [terminal, phone]) {
    await expect(processing(page)).toHaveCount(0);
    await expect(typed(page)).toHaveText(answer);
  }
  expect(await beginnings(answer)).toBeGreaterThan(15);
  const size = await typed(terminal).evaluate((words) => parseFloat(getComputedStyle(words).fontSize));
  expect(size, "it is read across the room").toBeGreaterThanOrEqual(26);

  await terminal.reload();
  await expect(line(terminal, answer)).toBeVisible();
  await expect(typed(terminal)).toHaveCount(0);
  await phone.reload();
  await expect(line(phone, answer)).toBeVisible();
  await expect(line(phone, "Who is in the airlock?"), "the phone still knows what it asked").toContainText("You");
});

test("a query that the GM declines ends the wait with one line that nobody speaks", async ({ gm, terminal, phone }) => {
  await beginTalk(gm);
  await ask(phone, "Are you lying to us?");
  await expect(processing(terminal)).toBeVisible();
  const { pending_id } = await oneWaitingOn(gm, "story");
  await gm.post("/api/gm/charon/story/reject/", { pending_id });
  for (const page of [terminal, phone]) {
    await expect(processing(page)).toHaveCount(0);
    await expect(dialog(page).locator('[data-speaker="system"]')).toHaveText(/Query declined\.$/);
    await expect(typed(page)).toHaveCount(0);
    await expect(dialog(page).locator('[data-speaker="charon"]')).toHaveCount(0);
  }
  await ask(phone, "Then tell us when you can.");
  await expect(processing(terminal)).toBeVisible();
});

test("two phones ask at once: each knows its own, and each answer says what it answers", async ({
  gm,
  charon,
  browser,
  terminal,
}) => {
  await beginTalk(gm);
  const [one, other] = [await openPhone(browser, charon.url), await openPhone(browser, charon.url)];
  await Promise.all([ask(one, "Where is Quill?"), ask(other, "Where is Brandt?")]);
  for (const page of [one, other, terminal]) {
    await expect(processing(page)).toContainText("2 queries");
    await expect(dialog(page).getByTestId("charon-waits")).toHaveCount(2);
  }
  await ask(one, "And why does nobody look?");
  await expect(dialog(one).getByRole("alert")).toContainText("still waits");
  await expect(field(one)).toHaveValue("And why does nobody look?");

  await expect.poll(async () => (await waitingOn(gm, "story")).length).toBe(2);
  const [first, second] = await waitingOn(gm, "story");
  for (const waiting of [second, first]) {
    const name = /Quill|Brandt/.exec(waiting?.query ?? "")?.[0] ?? "";
    const modified_content = `${name} was counted.`;
    await gm.post("/api/gm/charon/story/approve/", { pending_id: waiting?.pending_id, modified_content });
  }
  for (const page of [one, other, terminal]) {
    await expect(processing(page)).toHaveCount(0);
    const answers = dialog(page).locator('[data-speaker="charon"]');
    await expect(answers).toHaveCount(2);
    await expect(answers.first(), "right after its query").not.toContainText("re:");
    await expect(answers.last()).toContainText(`re: ${first?.query}`);
    const [about] = /Quill|Brandt/.exec(first?.query ?? "") ?? [];
    await expect(answers.last()).toContainText(`${about} was counted.`);
  }
  await expect(dialog(one).getByRole("alert"), "it has waited long enough").toHaveCount(0);
  await field(one).press("Enter");
  await expect(line(other, "And why does nobody look?")).toContainText("Crew");
  for (const [page, asked] of [
    [one, ["Where is Quill?", "And why does nobody look?"]],
    [other, ["Where is Brandt?"]],
  ] as const) {
    const mine = dialog(page).locator('[data-speaker="you"]');
    await expect(mine).toHaveCount(asked.length);
    for (const query of asked) {
      await expect(mine.filter({ hasText: query })).toHaveCount(1);
    }
    await page.context().close();
  }
  await expect(dialog(terminal).locator('[data-speaker="you"]')).toHaveCount(0);
});

test("the server goes and comes back in the middle of it: all is quiet, and who was waiting asks again", async ({
  gm,
  charon,
  terminal,
  phone,
}) => {
  test.setTimeout(120_000);
  await beginTalk(gm);
  await ask(phone, "Who is in the airlock?");
  await expect(processing(terminal)).toBeVisible();
  await field(phone).fill("And who is not");
  await charon.stop();
  await charon.start();
  for (const page of [terminal, phone]) {
    await expect(page.getByTestId("standby")).toBeVisible({ timeout: 30_000 });
    await expect(dialog(page)).toHaveCount(0);
  }
  await beginTalk(gm);
  for (const page of [terminal, phone]) {
    await expect(dialog(page)).toContainText("Nothing has been said on this channel.");
    await expect(processing(page)).toHaveCount(0);
    await expect(page.getByTestId("connection-toast")).toHaveCount(0);
  }
  await expect(field(phone), "what was being written is still there").toHaveValue("And who is not");
  await ask(phone, "Who is in the airlock?");
  const { pending_id } = await oneWaitingOn(gm, "story");
  await gm.post("/api/gm/charon/story/approve/", { pending_id, modified_content: "You are." });
  for (const page of [terminal, phone]) {
    await expect(line(page, "You are.")).toBeVisible();
    await expect(processing(page)).toHaveCount(0);
  }
});

test("CHARON's view opens its dialog on every screen at once, for a latecomer too, and no screen asks for it", async ({
  gm,
  charon,
  browser,
  terminal,
  phone,
}) => {
  const kiosk = await openAlone(browser, `${charon.url}/terminal/?kiosk=1`, { viewport: TV });
  const written: string[] = [];
  for (const page of [terminal, phone, kiosk]) {
    await expect(page.getByTestId("standby")).toBeVisible();
    page.on("request", (request) => {
      if (request.method() === "POST" && request.url().includes("charon")) {
        written.push(request.url());
      }
    });
  }
  const before = Number((await gm.state()).revision);
  await gm.post("/api/gm/switch-view/", { view_type: "CHARON_TERMINAL" });
  expect(Number((await gm.state()).revision), "one change").toBe(before + 1);
  const latecomer = await openPhone(browser, charon.url);
  const everybody = [terminal, phone, kiosk, latecomer];
  for (const page of everybody) {
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page)).toBeFocused();
    await expect(page.getByTestId("holding-screen")).toContainText("Ship");
  }
  expect(written).toEqual([]);
  await expect(kiosk.locator("[data-control]").filter({ visible: true })).toHaveCount(0);

  await phone.keyboard.press("Escape");
  for (const page of everybody) {
    await expect(dialog(page)).toHaveCount(0);
  }
  await expect(kiosk.getByRole("button", { name: "Talk to CHARON" })).toHaveCount(0);
  await latecomer.getByRole("button", { name: "Talk to CHARON" }).tap();
  for (const page of everybody) {
    await expect(dialog(page)).toBeVisible();
  }
  await gm.post("/api/gm/switch-view/", { view_type: "SHIP_DASHBOARD" });
  for (const page of everybody) {
    await expect(page.getByTestId("ship-panel")).toBeVisible();
    await expect(dialog(page)).toHaveCount(0);
  }
  await kiosk.context().close();
  await latecomer.context().close();
});

test("the form comes and goes with the mode, and what was being written outlives both it and the dialog", async ({
  gm,
  phone,
}) => {
  await gm.post("/api/gm/switch-view/", { view_type: "CHARON_TERMINAL" });
  await expect(dialog(phone).getByTestId("charon-closed")).toHaveText("CHARON is not taking questions.");
  await expect(field(phone)).toHaveCount(0);
  await gm.post("/api/gm/charon/mode/", { mode: "QUERY" });
  await expect(dialog(phone).getByTestId("charon-closed")).toHaveCount(0);
  await field(phone).fill("Who is in the air");
  await gm.post("/api/gm/charon/mode/", { mode: "DISPLAY" });
  await expect(field(phone)).toHaveCount(0);
  await gm.post("/api/gm/charon/mode/", { mode: "QUERY" });
  await expect(field(phone)).toHaveValue("Who is in the air");
  await dialog(phone).getByRole("button", { name: "Close" }).tap();
  await expect(dialog(phone)).toHaveCount(0);
  await phone.getByRole("button", { name: "Talk to CHARON" }).tap();
  await expect(field(phone)).toHaveValue("Who is in the air");
});

test("what was said while the dialog was closed is there when it opens: only the newest is typed", async ({
  gm,
  terminal,
}) => {
  await gm.post("/api/gm/charon/story/send/", { content: "Good morning." });
  await terminal.reload();
  await expect(terminal.getByTestId("standby")).toBeVisible();
  await gm.post("/api/gm/charon/story/send/", { content: "Two of you are asleep." });
  await gm.post("/api/gm/charon/story/send/", { content: "One of you is pretending." });
  await gm.post("/api/gm/switch-view/", { view_type: "CHARON_TERMINAL" });
  await expect(typed(terminal)).toHaveText("One of you is pretending.");
  await expect(line(terminal, "Good morning.")).toBeVisible();
  await expect(line(terminal, "Two of you are asleep.")).toBeVisible();
  await gm.post("/api/gm/charon/toggle-dialog/", { open: false });
  await expect(dialog(terminal)).toHaveCount(0);
  await gm.post("/api/gm/charon/toggle-dialog/", { open: true });
  await expect(line(terminal, "One of you is pretending.")).toBeVisible();
  await expect(typed(terminal), "once").toHaveCount(0);
});

test("a phone's keyboard leaves the form in sight, and the end of what was said", async ({ gm, phone }) => {
  await beginTalk(gm);
  for (let count = 1; count <= 12; count += 1) {
    await gm.post("/api/gm/charon/story/send/", { content: `Frame ${count} holds. The next one is being counted.` });
  }
  await phone.reload();
  await expect(line(phone, "Frame 12 holds.")).toBeInViewport();
  await field(phone).focus();
  await phone.evaluate(() => {
    const seen = window.visualViewport;
    Object.defineProperty(seen, "height", { configurable: true, value: 480 });
    Object.defineProperty(seen, "offsetTop", { configurable: true, value: 40 });
    seen?.dispatchEvent(new Event("resize"));
  });
  for (const part of [field(phone), line(phone, "Frame 12 holds."), dialog(phone).getByRole("heading")]) {
    await expect
      .poll(async () => {
        const box = await part.boundingBox();
        return box !== null && box.y >= 40 && box.y + box.height <= 40 + 480;
      })
      .toBe(true);
  }
});

test("of a long talk the end stays in sight, until somebody reads back", async ({ gm, phone }) => {
  await beginTalk(gm);
  const say = (content: string) => gm.post("/api/gm/charon/story/send/", { content });
  for (let count = 1; count <= 30; count += 1) {
    await say(`Frame ${count} holds. `.repeat(count % 6 === 0 ? 400 : 2));
  }
  await phone.reload();
  await expect(line(phone, "Frame 30 holds.")).toBeInViewport();
  await say("Something has docked.");
  await expect(typed(phone)).toHaveText("Something has docked.");
  await expect(typed(phone)).toBeInViewport();

  const talk = dialog(phone).getByRole("region", { name: "Conversation" });
  await talk.press("Home");
  await expect(line(phone, "Frame 1 holds.")).toBeInViewport();
  await say("It has let itself in.");
  await expect(typed(phone).last()).toHaveText("It has let itself in.");
  await expect(line(phone, "Frame 1 holds."), "who reads back is left there").toBeInViewport();
  await talk.press("End");
  await expect(line(phone, "It has let itself in.")).toBeInViewport();
  await say("It is in the spine.");
  await expect(typed(phone).last()).toHaveText("It is in the spine.");
  await expect(line(phone, "It is in the spine.")).toBeInViewport();
});
