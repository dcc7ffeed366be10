import type { Browser, BrowserContextOptions, Locator, Page } from "@playwright/test";
import { expect, type Gm } from "./table";

/** The two ways to draw the map of space; `space` is three-dimensional. */
export const PICTURES = ["space", "flat"] as const;
export type Picture = (typeof PICTURES)[number];

/** Small, because it is a processor that draws the map of space here. */
export const WINDOW = { width: 900, height: 600 };

export const GALAXY = { level: "galaxy", chart: "" } as const;
export const ORLUNE = { level: "system", chart: "orlune" } as const;
export const SALLOW = { level: "orbit", chart: "orlune/sallow" } as const;
type Place = typeof GALAXY | typeof ORLUNE | typeof SALLOW | { level: string; chart: string };

/** The address of a terminal page that draws the map of space in one of the two ways. */
export const terminalOf = (url: string, picture: Picture) => `${url}/terminal/?perf=${picture === "flat" ? 1 : 0}`;

/** A terminal page in a browser of its own, with the bridge before it and nothing that moves by itself. */
export async function openBridge(
  browser: Browser,
  gm: Gm,
  picture: Picture,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Page> {
  await gm.post("/api/gm/switch-view/", { view_type: "BRIDGE" });
  const context = await browser.newContext({ viewport: WINDOW, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await prepare(page);
  await page.goto(terminalOf(gm.url, picture));
  await expect(page.getByTestId("bridge")).toBeVisible();
  return page;
}

export const chart = (page: Page): Locator => page.getByTestId("chart");
export const tab = (page: Page, name: string): Locator => page.getByTestId("bridge").getByRole("tab", { name });
export const element = (page: Page, id: string): Locator => page.locator(`[data-element="${id}"]`);
export const entry = (page: Page, id: string): Locator =>
  page.getByTestId("chart-list").locator(`[data-entry="${id}"]`);
export const info = (page: Page): Locator => page.getByTestId("chart-info");

/** Waits until a chart is drawn, in the way that is asked for. */
export async function seeChart(page: Page, picture: Picture, { level, chart: name }: Place): Promise<void> {
  const shown = page.locator(`[data-testid="chart"][data-picture="${picture}"][data-level="${level}"]`);
  await expect(shown).toHaveAttribute("data-chart", name, { timeout: 20_000 });
  await expect(page.getByTestId("chart"), "one picture").toHaveCount(1);
  if (picture === "space") {
    // A frame of it was drawn: only then things are where they belong.
    await expect(shown.locator("[data-frames][data-geometries]")).toBeAttached({ timeout: 20_000 });
  }
}

/** Waits until something is picked out in picture, list and panel. */
export async function seePicked(page: Page, id: string): Promise<void> {
  await expect(info(page)).toHaveAttribute("data-about", id);
  await expect(element(page, id)).toHaveAttribute("data-selected");
  await expect(entry(page, id)).toHaveAttribute("data-selected");
}

/** Every error that a page complains of while it is open; what its libraries and the driver merely warn of is left out. */
export function complaintsOf(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") {
      heard.push(message.text());
    }
  });
  page.on("pageerror", (error) => heard.push(error.message));
  return heard;
}
