import { token } from "./hands";
import { expect, type Gm, test } from "./table";
import { showSpine } from "./terminals";

async function setUp(gm: Gm): Promise<void> {
  await showSpine(gm);
  await gm.post("/api/gm/encounter/place-token/", { type: "player", name: "Marsh", x: 8, y: 7 });
  await gm.post("/api/gm/encounter/place-token/", { type: "player", name: "Hob", x: 10, y: 8 });
}

test("tokens caught in a band move as one on every screen, and Escape lets them go", async ({
  gm,
  console,
  terminal,
}) => {
  await setUp(gm);
  await expect(token(console, "Hob")).toBeVisible();
  const map = await console.getByTestId("encounter-map").boundingBox();
  expect(map).not.toBeNull();
  const { x, y, width, height } = map ?? { x: 0, y: 0, width: 0, height: 0 };
  await console.keyboard.down("Shift");
  await console.mouse.move(x + 20, y + 60);
  await console.mouse.down();
  await console.mouse.move(x + width - 20, y + height - 60, { steps: 5 });
  await console.mouse.up();
  await console.keyboard.up("Shift");
  await expect(console.getByTestId("selection-bar")).toContainText("2 tokens selected");

  const disc = await token(console, "Marsh").locator("circle").first().boundingBox();
  const cell = (disc?.width ?? 0) * 1.25;
  const at = { x: (disc?.x ?? 0) + (disc?.width ?? 0) / 2, y: (disc?.y ?? 0) + (disc?.height ?? 0) / 2 };
  await console.mouse.move(at.x, at.y);
  await console.mouse.down();
  await console.mouse.move(at.x + 3 * cell, at.y, { steps: 5 });
  await expect(console.getByTestId("token-ghost")).toHaveCount(2);
  await console.mouse.up();
  await expect(token(terminal, "Marsh")).toHaveAttribute("data-x", "11");
  await expect(token(terminal, "Hob")).toHaveAttribute("data-x", "13");

  await console.keyboard.press("Escape");
  await expect(console.getByTestId("selection-bar")).toHaveCount(0);
});

test("an opened door offers the room behind it, and nothing is revealed until the GM says so", async ({
  gm,
  console,
  terminal,
}) => {
  await setUp(gm);
  const cabin = terminal.locator('[data-room-id="captain-cabin"]');
  const open = async () => {
    await console.locator('[data-connection-id="d-spine-captain-cabin"]').click();
    await console.locator('[data-door-status="OPEN"][role="menuitem"]').click();
  };
  await open();
  await expect(console.getByTestId("reveal-offer")).toContainText("Reveal Captain's Cabin");
  await console.keyboard.press("Escape");
  await expect(console.getByTestId("reveal-offer")).toHaveCount(0);
  await expect(cabin).toHaveCount(0);

  await open();
  await expect(console.getByTestId("reveal-offer")).toBeVisible();
  await console.keyboard.press("Enter");
  await expect(cabin).toBeVisible();
});
