import { listenIn, PLAYERS_SEE, room, shortcut, upToDate } from "./hands";
import { expect, test } from "./table";

test.use({ preview: true });

test("in the dark the GM sets the next scene unseen, and light shows it everywhere at once", async ({
  gm,
  charon,
  console,
  terminal,
  phone,
  request,
}) => {
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "obol" });
  await gm.post("/api/gm/encounter/toggle-room/", { room_id: "spine", visible: true });
  const heard = await listenIn(terminal);
  const screens = { TV: terminal, phone, preview: console.frameLocator(PLAYERS_SEE) };
  for (const [name, screen] of Object.entries(screens)) {
    await expect(room(screen, "spine"), name).toBeVisible();
  }

  await shortcut(gm, console, "b");
  for (const [name, screen] of Object.entries(screens)) {
    await expect(screen.getByTestId("blackout"), name).toBeVisible();
    await expect(screen.locator("[data-room-id], [data-portrait-id], header"), name).toHaveCount(0);
  }
  const before = (await heard()).length;

  await console.getByLabel("Find a place or terminal", { exact: true }).fill("weir");
  await console.getByRole("button", { name: "Show Weir Station" }).click();
  await room(console, "cold-room").click();
  await expect(room(console, "cold-room"), "the GM sees what is prepared").toHaveAttribute("data-room-visible", "true");
  await console.getByTestId("portrait-toggles").getByText("Jonah Tell").click();
  await expect.poll(async () => (await gm.state()).encounter_active_portraits).toEqual(["jonah-tell"]);

  await upToDate(heard, (await gm.state()).revision);
  // The change into darkness is left out: it takes from the TV what it had, by name.
  const sent = (await heard()).slice(before);
  expect(sent.length, "the TV was sent every step, as darkness").toBeGreaterThanOrEqual(2);
  const asked = await (await request.get(`${charon.url}/api/active-view/`)).text();
  for (const text of [...sent, asked]) {
    expect(text).not.toMatch(/weir|cold[- ]room|jonah|obol|spine/i);
  }
  const guessed = await request.get(`${charon.url}/api/encounter-map/weir-station/`);
  expect(await guessed.text(), "who guesses the place learns nothing of it").not.toMatch(/cold[- ]room/i);
  for (const [name, screen] of Object.entries(screens)) {
    await expect(screen.getByTestId("blackout"), name).toBeVisible();
  }

  await shortcut(gm, console, "b");
  for (const [name, screen] of Object.entries(screens)) {
    await expect(room(screen, "cold-room"), name).toBeVisible();
    await expect(screen.locator("[data-room-id]"), name).toHaveCount(1);
    await expect(screen.locator('[data-portrait-id="jonah-tell"]'), name).toBeVisible();
  }
});
