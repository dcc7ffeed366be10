import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { Gm } from "./table";

export const PHONE = { width: 360, height: 740 };
export const TV = { width: 1920, height: 1080 };

/**
 * A terminal page in a browser of its own, which knows already what is old mail and so will show what comes next;
 * `prepare` runs before anything is loaded.
 */
export async function openAlone(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await prepare(page);
  await Promise.all([page.waitForResponse(/\/api\/messages\//), page.goto(address)]);
  return page;
}

/** Obol's upper deck with the spine revealed. */
export async function showSpine(gm: Gm): Promise<void> {
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "obol" });
  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "spine", visible: true });
}

/** Places a token on the deck that is shown; answers its id. */
export async function place(gm: Gm, name: string, x: number, y: number): Promise<string> {
  const { token_id } = await gm.post("/api/gm/encounter/place-token/", { type: "player", name, x, y });
  return token_id as string;
}
