import type { Page } from "@playwright/test";
import { room, shortcut, token } from "./hands";
import { expect, test } from "./table";
import { showSpine } from "./terminals";

const rooms = (page: Page) => page.locator("[data-room-id]");

test("one key lights a whole deck, another puts it out, and the other deck stays as it was", async ({
  gm,
  console,
  terminal,
  phone,
}) => {
  await showSpine(gm);
  await expect(rooms(terminal)).toHaveCount(1);
  await shortcut(gm, console, "Shift+R");
  await expect(rooms(terminal)).toHaveCount(11);
  await expect(rooms(phone)).toHaveCount(11);
  await expect(console.getByRole("button", { name: "Reveal all" })).toBeDisabled();
  await shortcut(gm, console, "Shift+H");
  await expect(rooms(terminal)).toHaveCount(0);
  await expect(rooms(phone)).toHaveCount(0);

  // A key that would change nothing does nothing, and the console may hear of the change after the others.
  await expect(console.getByRole("button", { name: "Hide all" })).toBeDisabled();
  await shortcut(gm, console, "Shift+R");
  await expect(rooms(terminal)).toHaveCount(11);
  await console.getByRole("radiogroup", { name: "Deck" }).getByText("Lower Deck").click();
  await expect(terminal.getByTestId("deck-name")).toHaveText("Lower Deck");
  await expect(terminal.getByTestId("deck-level")).toContainText("Level 2");
  await expect(rooms(terminal), "none of it was revealed").toHaveCount(0);
  await expect(terminal.getByText("No sensor returns")).toBeVisible();

  await room(console, "hold").click();
  await expect(room(phone, "hold")).toBeVisible();
  await expect(rooms(terminal)).toHaveCount(1);
});

test("clearing the map asks first, from its button and from anywhere else", async ({ gm, console, terminal }) => {
  await showSpine(gm);
  const place = (name: string, x: number) =>
    gm.post("/api/gm/encounter/place-token/", { type: "player", name, x, y: 7 });
  await place("Marsh", 8);
  await place("Hob", 10);
  const question = console.getByRole("dialog", { name: "Clear tokens" });

  await console.getByRole("button", { name: "Clear tokens…" }).click();
  await expect(question).toContainText("Every token of this place is removed");
  await question.getByRole("button", { name: "Keep them" }).click();
  await expect(question).toHaveCount(0);
  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "bridge", visible: true });
  await expect(room(terminal, "bridge"), "whatever was sent has arrived").toBeVisible();
  await expect(token(terminal, "Marsh")).toBeVisible();
  await expect(token(terminal, "Hob")).toBeVisible();

  await console.getByRole("button", { name: "Clear tokens…" }).click();
  await question.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(terminal.locator("[data-token-id]")).toHaveCount(0);

  await place("Sump", 9);
  await expect(token(terminal, "Sump")).toBeVisible();
  await expect(question, "an open dialog keeps the keys to itself").toHaveCount(0);
  await console.getByRole("tab", { name: "Ship" }).click();
  await expect(console.getByRole("textbox", { name: "Hull", exact: true })).toBeVisible();
  await shortcut(gm, console, "Control+k");
  await console.getByRole("combobox", { name: "Find a place, terminal, person or action" }).fill("clear tokens");
  await console.keyboard.press("Enter");
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(terminal.locator("[data-token-id]")).toHaveCount(0);
});
