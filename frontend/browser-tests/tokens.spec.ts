import type { Page } from "@playwright/test";
import { cellOn, dragToken, listenIn, room, shortcut, token, upToDate } from "./hands";
import { expect, test } from "./table";
import { showSpine } from "./terminals";

/** The `obol` with its spine seen and its galley dark. */
/** Picks a token out beside those that are already; the click alone would open its menu. */
const pickOut = (console: Page, name: string) => token(console, name).click({ modifiers: ["Control"] });

test("a token is placed as large as the GM chose, and grows inwards at the edge", async ({ gm, console, terminal }) => {
  await showSpine(gm);
  await expect(room(console, "spine")).toBeVisible();
  await console.getByTestId("token-palette").getByText("2×2", { exact: true }).click();
  await console.locator('[data-palette-item="player:hob"]').click();
  const at = await cellOn(console, { x: 9.5, y: 7.5 });
  await console.mouse.click(at.x, at.y);
  await expect(token(terminal, "Hob")).toHaveAttribute("data-size", "2");
  await expect(token(terminal, "Hob")).toHaveAttribute("data-x", "9");
  await expect(token(terminal, "Hob")).toHaveAttribute("data-y", "7");
  const side = (await cellOn(terminal, { x: 1, y: 0 })).x - (await cellOn(terminal, { x: 0, y: 0 })).x;
  const disc = await token(terminal, "Hob").locator("circle").first().boundingBox();
  expect(disc?.width ?? 0, "it covers two cells of the TV's map").toBeGreaterThan(1.6 * side);

  await gm.post("/api/gm/encounter/place-token/", { type: "player", name: "Marsh", x: 31, y: 15 });
  await token(console, "Marsh").press("Enter");
  await console.getByRole("menuitemradio", { name: "3×3" }).click();
  await expect(token(terminal, "Marsh")).toHaveAttribute("data-size", "3");
  await expect(token(terminal, "Marsh"), "32 cells wide").toHaveAttribute("data-x", "29");
  await expect(token(terminal, "Marsh"), "16 cells high").toHaveAttribute("data-y", "13");
});

test("number keys mark what is selected, for the TV to see, and Delete takes it off", async ({
  gm,
  console,
  terminal,
}) => {
  await showSpine(gm);
  for (const [name, x] of [
    ["Marsh", 8],
    ["Hob", 11],
    ["Sump", 14],
  ] as const) {
    await gm.post("/api/gm/encounter/place-token/", { type: "player", name, x, y: 7 });
  }
  await pickOut(console, "Marsh");
  await pickOut(console, "Hob");
  await expect(console.getByTestId("selection-bar")).toContainText("2 tokens selected");

  await shortcut(gm, console, "1");
  for (const name of ["Marsh", "Hob"]) {
    await expect(token(terminal, name).locator('[data-badge="wounded"]')).toBeVisible();
  }
  await shortcut(gm, console, "2");
  await expect(token(terminal, "Hob")).toHaveAttribute("data-token-status", "wounded dead");
  await shortcut(gm, console, "1");
  await expect(token(terminal, "Hob")).toHaveAttribute("data-token-status", "dead");
  await expect(token(terminal, "Marsh")).toHaveAttribute("data-token-status", "dead");
  await expect(token(terminal, "Sump"), "nobody else").toHaveAttribute("data-token-status", "");

  await shortcut(gm, console, "Delete");
  await expect(token(terminal, "Marsh")).toHaveCount(0);
  await expect(token(terminal, "Hob")).toHaveCount(0);
  await expect(token(terminal, "Sump")).toBeVisible();
});

test("the keys that a token's menu shows work while it is open", async ({ gm, console, terminal }) => {
  await showSpine(gm);
  await gm.post("/api/gm/encounter/place-token/", { type: "player", name: "Marsh", x: 8, y: 7 });
  await token(console, "Marsh").click();
  const menu = console.getByRole("menu");
  await expect(menu).toBeVisible();
  await shortcut(gm, console, "3");
  await expect(token(terminal, "Marsh").locator('[data-badge="panicked"]')).toBeVisible();
  await shortcut(gm, console, "Delete");
  await expect(token(terminal, "Marsh")).toHaveCount(0);
  await expect(menu).toHaveCount(0);
});

test("a hidden creature walks among the table unseen, until its mark is taken off", async ({
  gm,
  console,
  terminal,
}) => {
  await showSpine(gm);
  const heard = await listenIn(terminal);
  await expect(room(terminal, "spine")).toBeVisible();

  await console.getByLabel("Place hidden from the table").check();
  await console.getByLabel("Name of a new token").fill("Stalker");
  await console.getByRole("button", { name: "Place", exact: true }).click();
  const galley = await cellOn(console, { x: 9, y: 4 });
  await console.mouse.click(galley.x, galley.y);
  await expect(token(console, "Stalker")).toHaveAttribute("data-token-status", "hidden");
  await dragToken(console, "Stalker", { x: 10, y: 8 });
  await expect(token(console, "Stalker")).toHaveAttribute("data-y", "8");
  const tokens = async () => Object.values((await gm.state()).encounter_tokens as Record<string, unknown>);
  await expect.poll(tokens).toMatchObject([{ room_id: "spine", status: ["hidden"] }]);

  await upToDate(heard, (await gm.state()).revision);
  expect((await heard()).join("\n")).not.toContain("Stalker");
  await expect(terminal.locator("[data-token-id]")).toHaveCount(0);

  await pickOut(console, "Stalker");
  await shortcut(gm, console, "5");
  await expect(token(terminal, "Stalker")).toBeVisible();
  await expect(token(terminal, "Stalker")).toHaveAttribute("data-x", "10");
});
