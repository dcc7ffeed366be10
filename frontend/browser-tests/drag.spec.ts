import type { Page, Request } from "@playwright/test";
import { Fingers } from "./fingers";
import { cellOn, shortcut, token } from "./hands";
import { expect, type Gm, test } from "./table";
import { place, showSpine } from "./terminals";

interface Sent {
  at: number;
  x: number;
  y: number;
  gesture: string;
}

/** Writes down every move a page asks for from now on. */
function movesOf(page: Page): Sent[] {
  const sent: Sent[] = [];
  page.on("request", (request: Request) => {
    if (request.url().endsWith("/move-token/")) {
      sent.push({ at: Date.now(), ...(request.postDataJSON() as Omit<Sent, "at">) });
    }
  });
  return sent;
}

const busiestSecond = (sent: Sent[]) =>
  Math.max(...sent.map(({ at }) => sent.filter((other) => other.at >= at && other.at < at + 1000).length));

async function expectAt(pages: Page[], x: number, y: number): Promise<void> {
  for (const page of pages) {
    await expect(token(page, "Marsh")).toHaveAttribute("data-x", String(x));
    await expect(token(page, "Marsh")).toHaveAttribute("data-y", String(y));
  }
}

async function setUp(gm: Gm, ...pages: Page[]): Promise<void> {
  await showSpine(gm);
  await place(gm, "Marsh", 8, 7);
  await expectAt(pages, 8, 7);
}

/** Takes the token with the mouse and moves it, without letting go. */
async function take(page: Page, x: number, y: number): Promise<void> {
  const from = await cellOn(page, { x: 8, y: 7 });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await carry(page, x, y);
}

/** Takes the token with a finger. Answers what carries it to another cell, and what lets go. */
async function takeByFinger(page: Page) {
  const fingers = await Fingers.of(page);
  let at = await cellOn(page, { x: 8, y: 7 });
  await fingers.down(at);
  return {
    carry: async (x: number, y: number) => {
      const to = await cellOn(page, { x, y });
      await fingers.move([at], [to]);
      at = to;
    },
    letGo: () => fingers.up(),
  };
}

async function carry(page: Page, x: number, y: number, steps = 4): Promise<void> {
  const to = await cellOn(page, { x, y });
  await page.mouse.move(to.x, to.y, { steps });
}

test("the TV shows a token on its way while the GM has it in hand, and one undo takes all of the way back", async ({
  gm,
  console,
  terminal,
  phone,
}) => {
  await setUp(gm, console, terminal, phone);
  const sent = movesOf(console);
  await take(console, 12, 7);
  await expectAt([terminal, phone], 12, 7);
  await carry(console, 15, 8);
  await expectAt([terminal, phone], 15, 8);
  await expect(console.getByTestId("token-ghost"), "still in hand").toHaveAttribute("data-x", "15");
  await carry(console, 18, 7);
  await console.mouse.up();
  await expectAt([console, terminal, phone], 18, 7);

  expect(new Set(sent.map(({ gesture }) => gesture)).size).toBe(1);
  expect(sent.at(-1)).toMatchObject({ x: 18, y: 7 });
  await shortcut(gm, console, "Control+z");
  await expectAt([console, terminal, phone], 8, 7);
  expect((await gm.state()).undo).toBe("Placed Marsh");
  await shortcut(gm, console, "Control+y");
  await expectAt([console, terminal, phone], 18, 7);
});

test("however fast the hand is, at most 20 positions a second are sent, each of them another, and the last one always", async ({
  gm,
  console,
  terminal,
}) => {
  await setUp(gm, console, terminal);
  const sent = movesOf(console);
  await take(console, 9, 7);
  const began = Date.now();
  for (let turn = 0; Date.now() - began < 2_500; turn += 1) {
    await carry(console, turn % 2 === 0 ? 21 : 7, 7, 8);
  }
  await carry(console, 14, 8);
  await console.mouse.up();
  await expectAt([console, terminal], 14, 8);
  expect(sent.at(-1)).toMatchObject({ x: 14, y: 8 });
  expect(sent.length).toBeGreaterThan(10);
  // Here they are counted when the test hears of them, which is not quite when they were sent.
  expect(busiestSecond(sent)).toBeLessThanOrEqual(21);
  const places = sent.map(({ x, y }) => `${x},${y}`);
  expect(places.filter((at, index) => at === places[index - 1])).toEqual([]);
});

test("a player's drag is seen on its way too, and is not the GM's to undo", async ({
  gm,
  console,
  terminal,
  phone,
}) => {
  await setUp(gm, console, terminal, phone);
  const finger = await takeByFinger(phone);
  await finger.carry(12, 8);
  await expectAt([terminal, console], 12, 8);
  await expect(phone.getByTestId("token-ghost"), "still in hand").toHaveAttribute("data-x", "12");
  await finger.carry(17, 7);
  await finger.letGo();
  await expectAt([phone, terminal, console], 17, 7);
  expect((await gm.state()).undo).toBe("Placed Marsh");
});

test("a player who drags over the dark hears of it only when the token is put down there", async ({
  gm,
  terminal,
  phone,
}) => {
  await setUp(gm, terminal, phone);
  const sent = movesOf(phone);
  const finger = await takeByFinger(phone);
  await finger.carry(9, 4);
  await expect.poll(() => sent.some(({ x, y }) => x === 9 && y === 4)).toBe(true);
  await finger.carry(13, 8);
  await finger.letGo();
  await expectAt([phone, terminal], 13, 8);
  await expect(phone.getByTestId("notice")).toHaveCount(0);
});

test("Escape puts a token back on every screen, and leaves nothing to undo", async ({ gm, console, terminal }) => {
  await setUp(gm, console, terminal);
  await take(console, 14, 8);
  await expectAt([terminal], 14, 8);
  await console.keyboard.press("Escape");
  await expectAt([console, terminal], 8, 7);
  await expect(console.getByTestId("token-ghost")).toHaveCount(0);
  await carry(console, 17, 7);
  await console.mouse.up();
  await expect.poll(async () => (await gm.state()).undo).toBe("Placed Marsh");
  await expectAt([console, terminal], 8, 7);
  await expect(console.getByRole("menu"), "the hand that lets go picks nothing").toHaveCount(0);
});
