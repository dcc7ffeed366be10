import type { Page } from "@playwright/test";

/** So long that waiting is over soon, so short that a page can do between two steps what it has to. */
const STEP_MS = 300;

export const toast = (page: Page) => page.getByTestId("connection-toast");

/** Stops the time of pages that are open, so that `passTime` can make it pass quickly. */
export async function holdTime(...pages: Page[]): Promise<void> {
  for (const page of pages) {
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 5_000);
  }
}

/** Makes time pass on all the pages alike, which is when they try to connect again, until something is so. */
export async function passTime(pages: readonly Page[], until: () => Promise<boolean>): Promise<void> {
  while (!(await until())) {
    await Promise.all(pages.map((page) => page.clock.runFor(STEP_MS)));
  }
}

/** Makes time pass on pages whose server is back until all are connected, and gives them their own time again. */
export async function reconnect(...pages: Page[]): Promise<void> {
  for (const page of pages) {
    await passTime([page], async () => !(await toast(page).isVisible()));
    await page.clock.resume();
  }
}
