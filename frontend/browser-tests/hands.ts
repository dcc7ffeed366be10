import type { Locator, Page } from "@playwright/test";
import { Fingers } from "./fingers";
import { expect, type Gm } from "./table";

export interface Place {
  x: number;
  y: number;
}

/** Anything that parts of a page are looked up in: a page, or the console's live preview. */
export type Screen = Pick<Page, "locator" | "getByTestId">;

/** The console's own picture of the players' screen. */
export const PLAYERS_SEE = 'iframe[title="What the players see"]';

export const room = (screen: Screen, id: string): Locator => screen.locator(`[data-room-id="${id}"]`);
export const token = (screen: Screen, name: string): Locator =>
  screen.locator(`[data-token-id][aria-label^="${name}"]`);

/** `spine` of the `obol`, which is on the screen wherever these stories look for a cell: its upper left cell and width. */
const SPINE = { x: 6, y: 7, width: 17, height: 2 };

/** Where the middle of a cell of the `obol`'s upper deck is on a page; `spine` must be visible there. */
export async function cellOn(page: Page, cell: Place): Promise<Place> {
  const box = await room(page, "spine").locator("path").boundingBox();
  expect(box, "the spine must be on the screen").not.toBeNull();
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  const side = width / SPINE.width;
  return {
    x: x + width / 2 + (cell.x + 0.5 - SPINE.x - SPINE.width / 2) * side,
    y: y + height / 2 + (cell.y + 0.5 - SPINE.y - SPINE.height / 2) * side,
  };
}

/** Waits until a page has taken the newest state there is. */
export async function showsNewest(gm: Gm, page: Page): Promise<void> {
  const { revision } = await gm.state();
  await expect
    .poll(() => page.evaluate(() => Number(document.body.dataset.revision ?? -1)))
    .toBeGreaterThanOrEqual(Number(revision));
}

/**
 * Presses a shortcut on the console once it has the newest state: it ignores a shortcut that would change nothing in the state
 * that it has, and it may receive a state after the other pages did.
 */
export async function shortcut(gm: Gm, console: Page, keys: string): Promise<void> {
  await showsNewest(gm, console);
  await console.keyboard.press(keys);
}

/** Drags with the mouse as a hand does, in several steps. */
export async function drag(page: Page, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Drags with one finger; Playwright's own touch screen can only tap. */
export async function dragByFinger(page: Page, from: Place, to: Place): Promise<void> {
  const fingers = await Fingers.of(page);
  await fingers.drag([from], [to]);
}

/** Drags a token of the `obol` to another cell and answers once the hand is off it. */
export async function dragToken(
  page: Page,
  name: string,
  goal: Place,
  hand: (page: Page, from: Place, to: Place) => Promise<void> = drag,
): Promise<void> {
  const held = token(page, name);
  const at = { x: Number(await held.getAttribute("data-x")), y: Number(await held.getAttribute("data-y")) };
  await hand(page, await cellOn(page, at), await cellOn(page, goal));
}

/** Loads a terminal page anew and writes down every state and every patch that its stream brings it from then on. */
export async function listenIn(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const Plain = window.EventSource;
    window.EventSource = class extends Plain {
      constructor(...how: ConstructorParameters<typeof EventSource>) {
        super(...how);
        for (const kind of ["activeview", "patch"]) {
          this.addEventListener(kind, (event) => heard.push((event as MessageEvent<string>).data));
        }
      }
    };
  });
  await page.reload();
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

/** Waits until a page that is listened in to has been sent the newest state, so that what it lacks was never sent. */
export async function upToDate(heard: () => Promise<string[]>, revision: unknown): Promise<void> {
  await expect
    .poll(async () => {
      const newest = JSON.parse((await heard()).at(-1) ?? "{}") as { revision?: number; to?: number };
      return newest.revision ?? newest.to ?? 0;
    })
    .toBeGreaterThanOrEqual(Number(revision));
}
