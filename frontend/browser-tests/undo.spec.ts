import { dragByFinger, dragToken, room, shortcut, token } from "./hands";
import { expect, test } from "./table";
import { showSpine } from "./terminals";

test("a room revealed by mistake is dark again with one key, and back with another", async ({
  gm,
  console,
  terminal,
  phone,
}) => {
  await showSpine(gm);
  await room(console, "bridge").click();
  await expect(room(terminal, "bridge")).toBeVisible();
  await expect(room(phone, "bridge")).toBeVisible();

  await shortcut(gm, console, "Control+z");
  await expect(room(terminal, "bridge")).toHaveCount(0);
  await expect(room(phone, "bridge")).toHaveCount(0);
  await expect(room(terminal, "spine"), "and nothing else is undone").toBeVisible();

  await expect(room(console, "bridge"), "the GM has the same before the next key").toHaveAttribute(
    "data-room-visible",
    "false",
  );
  await shortcut(gm, console, "Control+y");
  await expect(room(terminal, "bridge")).toBeVisible();
});

test("what a player did since survives the GM's undo", async ({ gm, console, terminal, phone }) => {
  await showSpine(gm);
  await gm.post("/api/gm/encounter/place-token/", { type: "player", name: "Marsh", x: 8, y: 7 });
  await room(console, "bridge").click();
  await expect(room(phone, "bridge")).toBeVisible();

  await dragToken(phone, "Marsh", { x: 12, y: 8 }, dragByFinger);
  await expect(token(console, "Marsh")).toHaveAttribute("data-x", "12");

  await shortcut(gm, console, "Control+z");
  await expect(room(terminal, "bridge")).toHaveCount(0);
  for (const page of [terminal, phone, console]) {
    await expect(token(page, "Marsh")).toHaveAttribute("data-x", "12");
    await expect(token(page, "Marsh")).toHaveAttribute("data-y", "8");
  }
});

test("tokens that were cleared come back where they were", async ({ gm, console, terminal }) => {
  await showSpine(gm);
  await gm.post("/api/gm/encounter/place-token/", { type: "player", name: "Marsh", x: 8, y: 7 });
  await gm.post("/api/gm/encounter/place-token/", { type: "creature", name: "Walker", x: 10, y: 8, size: 1 });
  await expect(token(terminal, "Walker")).toBeVisible();

  await console.getByRole("button", { name: "Clear tokens…" }).click();
  await console.getByTestId("confirm-clear-tokens").click();
  await expect(terminal.locator("[data-token-id]")).toHaveCount(0);

  await console.getByRole("button", { name: /^Undo: Cleared 2 tokens/ }).click();
  await expect(terminal.locator("[data-token-id]")).toHaveCount(2);
  await expect(token(terminal, "Marsh")).toHaveAttribute("data-x", "8");
  await expect(token(terminal, "Walker")).toHaveAttribute("data-x", "10");
});
