import type { Page } from "@playwright/test";
import { expect, test } from "./table";
import { showSpine } from "./terminals";

const MOVES = 50;

declare global {
  interface Window {
    charonMarks: number[];
  }
}

/** Milliseconds since 1970 on a page's own fine clock; pages of one browser share it. */
const readMarks = (page: Page) => page.evaluate(() => window.charonMarks);

/**
 * From the pointer's release on the console to the changed token in the terminal's document, over 50 drags. A measurement, not a
 * test: run it with `npm run browser-bench`.
 */
test("a dragged token reaches the terminal", async ({ gm, console, terminal }) => {
  test.setTimeout(300_000);
  await showSpine(gm);
  const map = (await gm.state()).location_data as {
    map: { current_deck: { rooms: { id: string; x: number; y: number; width: number }[] } };
  };
  const spine = map.map.current_deck.rooms.find((room) => room.id === "spine");
  expect(spine).toBeDefined();
  const { x, y, width } = spine ?? { x: 0, y: 0, width: 1 };
  await gm.post("/api/gm/encounter/place-token/", { type: "player", name: "Marsh", x, y });
  const moved = console.locator("[data-token-id]");
  const seen = terminal.locator("[data-token-id]");
  await expect(moved).toBeVisible();
  await expect(seen).toBeVisible();

  await console.evaluate(() => {
    window.charonMarks = [];
    window.addEventListener("pointerup", () => window.charonMarks.push(performance.timeOrigin + performance.now()), {
      capture: true,
    });
  });
  await terminal.evaluate(() => {
    window.charonMarks = [];
    new MutationObserver((changes) => {
      if (changes.some((change) => change.attributeName === "data-x")) {
        window.charonMarks.push(performance.timeOrigin + performance.now());
      }
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["data-x"] });
  });

  const room = await console.locator('[data-room-id="spine"]').locator("rect, path").first().boundingBox();
  expect(room).not.toBeNull();
  const distance = ((room?.width ?? 0) / width) * (width - 1);
  const box = await moved.locator("circle").first().boundingBox();
  const near = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  const far = { x: near.x + distance, y: near.y };
  for (let move = 0; move < MOVES; move += 1) {
    const [from, to] = move % 2 === 0 ? [near, far] : [far, near];
    // It glides to its cell: a hand waits for it too.
    await moved.evaluate((token) =>
      Promise.allSettled(token.getAnimations({ subtree: true }).map((glide) => glide.finished)),
    );
    await console.mouse.move(from.x, from.y);
    await console.mouse.down();
    await console.mouse.move(to.x, to.y, { steps: 6 });
    await console.mouse.up();
    const column = move % 2 === 0 ? x + width - 1 : x;
    await expect(seen).toHaveAttribute("data-x", String(column));
    await expect(moved).toHaveAttribute("data-x", String(column));
  }

  const released = await readMarks(console);
  const shown = await readMarks(terminal);
  expect(shown).toHaveLength(released.length);
  const waits = released.map((mark, index) => (shown[index] ?? Number.NaN) - mark).sort((a, b) => a - b);
  const at = (part: number) =>
    (waits[Math.min(waits.length - 1, Math.floor(waits.length * part))] ?? Number.NaN).toFixed(1);
  process.stdout.write(
    `pointer-up on the console to the terminal's document, ${waits.length} moves: median ${at(0.5)} ms, p95 ${at(0.95)} ms, maximum ${at(1)} ms\n`,
  );
});
