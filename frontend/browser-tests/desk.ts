import type { Browser, Locator, Page } from "@playwright/test";
import { openBridge, tab } from "./bridge";
import { expect, type Gm } from "./table";

/** The console's CHARON tab at a channel. */
export async function openDesk(page: Page, channel = "bridge"): Promise<Locator> {
  await page.getByRole("tab", { name: "CHARON" }).click();
  const desk = page.getByTestId("charon-desk");
  await desk.locator(`[data-channel="${channel}"]`).click();
  await expect(desk.getByRole("heading", { name: channel, exact: true })).toBeVisible();
  return desk;
}

/** A player's page at the bridge's conversation. */
export async function atBridge(browser: Browser, gm: Gm): Promise<Page> {
  const page = await openBridge(browser, gm, "flat");
  await tab(page, "CHARON").click();
  await expect(page.getByLabel("Ask CHARON")).toBeVisible();
  return page;
}

/** A player asks, and sees the words at once. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.getByLabel("Ask CHARON").fill(query);
  await page.getByLabel("Ask CHARON").press("Enter");
  await expect(page.getByRole("log")).toContainText(query);
}

/** Somebody asks on the bridge; every call is a page and an address of its own, since one address may ask only so often. */
const askers = { count: 0 };
export async function query(gm: Gm, words: string): Promise<void> {
  askers.count += 1;
  const asker = { query: words, client: `page-of-a-player-${askers.count}` };
  await gm.post("/api/charon/bridge/submit/", asker, { "X-Forwarded-For": `10.0.0.${askers.count % 250}` });
}

/** The replies that wait on the desk; one of them, its field; the console's badges; the direct line. */
export const cards = (desk: Locator) => desk.locator("[data-pending]");
export const card = (desk: Locator, words: string) => cards(desk).filter({ hasText: words });
export const reply = (desk: Locator, words: string) => desk.getByLabel(`Reply to: ${words}`);
export const badge = (page: Page, what: string) => page.getByTestId(`count-${what}`);
export const line = (desk: Locator) => desk.getByLabel("Speak as CHARON on bridge");
