import type { Page } from "@playwright/test";
import { expect, test } from "./table";

const place = (page: Page, path: string) => page.locator(`[data-location="${path}"]`);
const terminalIn = (page: Page, path: string) => page.locator(`[data-terminal="${path}"]`);
const STATION = "orlune/sallow/weir-station";

test("the tree and the tab are found as they were left", async ({ console }) => {
  await expect(place(console, "orlune/sallow"), "systems are open at first").toBeVisible();
  await expect(place(console, STATION)).toHaveCount(0);
  await console.getByRole("button", { name: "Open Sallow" }).click();
  await console.getByRole("button", { name: "Open Weir Station" }).click();
  await console.getByRole("button", { name: "Close Ostrel" }).click();
  await expect(terminalIn(console, `${STATION}/infirmary`)).toBeVisible();
  await expect(place(console, "ostrel/lowmark")).toHaveCount(0);
  await console.getByRole("tab", { name: "Broadcast" }).click();

  await console.reload();
  await expect(terminalIn(console, `${STATION}/infirmary`)).toBeVisible();
  await expect(place(console, "ostrel")).toHaveAttribute("aria-expanded", "false");
  await expect(place(console, "ostrel/lowmark")).toHaveCount(0);
  await expect(console.getByRole("tab", { name: "Broadcast" })).toHaveAttribute("aria-selected", "true");
});

test("a search cuts the tree down to what it finds, on its way to the TV", async ({ console, terminal }) => {
  const search = console.getByLabel("Find a place or terminal", { exact: true });
  const rows = console.getByRole("treeitem");
  await expect(place(console, "ostrel")).toBeVisible();
  const whole = await rows.count();

  await search.fill("adeyemi");
  await expect(rows).toHaveCount(4);
  await expect(place(console, STATION), "what leads there stays").toBeVisible();
  await expect(place(console, "ostrel")).toHaveCount(0);
  await terminalIn(console, `${STATION}/infirmary`).getByRole("button").click();
  await expect(terminal.getByTestId("comm-overlay")).toContainText("Infirmary Slate");
  await terminalIn(console, `${STATION}/infirmary`).getByRole("button", { name: /^Hide/ }).click();
  await expect(terminal.getByTestId("comm-overlay")).toHaveCount(0);

  await search.fill("nowhere at all");
  await expect(console.getByText("Nothing of that name.")).toBeVisible();
  await search.press("Escape");
  await expect(search).toHaveValue("");
  await expect(rows).toHaveCount(whole);
});
