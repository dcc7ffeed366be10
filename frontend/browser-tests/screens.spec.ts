import { PLAYERS_SEE, room } from "./hands";
import { expect, test } from "./table";

test.use({ preview: true });

interface Screens {
  terminals: number;
  consoles: number;
}

test("the console says how many screens listen and how fast; its own picture of them is none", async ({
  gm,
  charon,
  console,
  terminal,
  browser,
}) => {
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "obol" });
  const badge = console.getByTestId("screens");
  const preview = console.frameLocator(PLAYERS_SEE);
  await expect(preview.getByTestId("encounter-map"), "the preview listens").toBeVisible();
  await expect(terminal.getByTestId("encounter-map")).toBeVisible();
  await expect(badge).toContainText("1 terminal · 1 console");

  const context = await browser.newContext();
  const another = await context.newPage();
  await another.goto(`${charon.url}/terminal/`);
  await expect(another.getByTestId("encounter-map")).toBeVisible();
  await expect(badge).toContainText("2 terminals · 1 console");

  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "bridge", visible: true });
  await expect(room(another, "bridge")).toBeVisible();
  await expect(badge).toContainText(/slowest \d+(\.\d)? m?s/);
  await expect(preview.locator('[data-room-id="bridge"]')).toBeVisible();
  const counted = await console.waitForResponse((answer) => answer.url().endsWith("/api/gm/screens/"));
  expect((await counted.json()) as Screens).toMatchObject({ terminals: 2, consoles: 1 });

  await context.close();
  await expect(badge).toContainText("1 terminal · 1 console");
  await expect(terminal.getByText(/slowest|terminals? ·/), "the players are not told").toHaveCount(0);
});
