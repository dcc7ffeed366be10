import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** Waits until nothing moves any more that will ever stand still. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const finite = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(finite.map((animation) => animation.finished));
  });
}

/**
 * What keeps somebody from using a page as it stands, in the words of axe: its serious and critical findings. What is on its way in or
 * out, half transparent, is waited for.
 *
 * @param except a part that is looked at by itself
 */
export async function seriousFaults(page: Page, except?: string): Promise<string[]> {
  await still(page);
  // All in the page itself: what lies in frames of other origins would be left out, and the pages have none.
  const look = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (except === undefined ? look : look.exclude(except)).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}
