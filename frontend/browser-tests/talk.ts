import type { Locator, Page } from "@playwright/test";
import { expect, type Gm } from "./table";

/** A reply that waits for the GM. */
export interface Waiting {
  pending_id: string;
  query: string;
}

/** The replies that wait for the GM on a channel, oldest first. */
export async function waitingOn(gm: Gm, channel: string): Promise<Waiting[]> {
  const { pending } = JSON.parse(await gm.read(`/api/gm/charon/${channel}/pending/`)) as { pending: Waiting[] };
  return pending;
}

/** The one reply that waits for the GM on a channel, as soon as it does. */
export async function oneWaitingOn(gm: Gm, channel: string): Promise<Waiting> {
  await expect.poll(async () => (await waitingOn(gm, channel)).length).toBe(1);
  return (await waitingOn(gm, channel))[0] ?? { pending_id: "", query: "" };
}

export const dialog = (page: Page): Locator => page.getByTestId("charon-dialog");
export const field = (page: Page): Locator => dialog(page).getByLabel("Ask CHARON");
export const line = (page: Page, words: string): Locator => dialog(page).locator("[data-message]", { hasText: words });

/** Asks in the dialog, as somebody does who has a keyboard. */
export async function ask(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await field(page).press("Enter");
}

/** Has the GM put the ship's computer on the screens, and it take questions. */
export async function beginTalk(gm: Gm): Promise<void> {
  await gm.post("/api/gm/charon/mode/", { mode: "QUERY" });
  await gm.post("/api/gm/switch-view/", { view_type: "CHARON_TERMINAL" });
}

/** Writes down what is typed on a page from now on; answers how to read the different states of one text. */
export async function watchTyping(page: Page): Promise<(whole: string) => Promise<number>> {
  await page.evaluate(() => {
    const typed: string[] = [];
    Object.assign(window, { typed });
    new MutationObserver(() =>
      typed.push(document.querySelector('[data-testid="charon-typed"]')?.textContent ?? ""),
    ).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return async (whole) => {
    const typed = await page.evaluate(() => (window as unknown as { typed: string[] }).typed);
    return new Set(typed.filter((text) => text !== "" && whole.startsWith(text))).size;
  };
}
