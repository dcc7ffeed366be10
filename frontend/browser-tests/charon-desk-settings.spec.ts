import { ask, atBridge, card, cards, openDesk, query, reply } from "./desk";
import { seriousFaults } from "./faults";
import { PLAYERS_SEE, shortcut } from "./hands";
import { expect, logIn, test } from "./table";

test.use({ preview: true });

test("auto-approve answers without the GM, is seen from every tab, and is off after a restart", async ({
  gm,
  charon,
  console,
  browser,
}) => {
  // A server that starts anew takes its time on a small machine.
  test.slow();
  const phone = await atBridge(browser, gm);
  const desk = await openDesk(console);
  await desk.getByRole("switch", { name: "Auto-approve" }).click();
  await expect(desk.getByText("On: CHARON answers the table here without you.")).toBeVisible();
  await expect(desk.locator('[data-channel="bridge"]')).toContainText("auto");
  await console.getByRole("tab", { name: "Ship" }).click();
  await expect(console.getByTestId("auto-approves")).toBeVisible();

  await ask(phone, "Is the hull sound?");
  await expect(phone.getByTestId("charon-processing")).toHaveCount(0);
  await openDesk(console);
  await expect(desk.getByRole("log")).toContainText("To: Is the hull sound?");
  await expect(cards(desk)).toHaveCount(0);
  await phone.context().close();

  await shortcut(gm, console, "Shift+X");
  await expect(desk.getByRole("switch", { name: "Auto-approve" })).not.toBeChecked();
  await desk.getByRole("switch", { name: "Auto-approve" }).click();
  await expect(console.getByTestId("auto-approves")).toBeVisible();
  await charon.stop();
  await charon.start();
  await expect(console.getByTestId("auto-approves")).toHaveCount(0, { timeout: 30_000 });
  await logIn(console, charon.url);
  await openDesk(console);
  await expect(desk.getByRole("switch", { name: "Auto-approve" })).not.toBeChecked();
});

test("mode, dialog and place are set from the desk and by keys, and show the table's true state", async ({
  gm,
  console,
}) => {
  const desk = await openDesk(console);
  await gm.post("/api/gm/charon/mode/", { mode: "DISPLAY" });
  await shortcut(gm, console, "q");
  await expect(desk.getByRole("radio", { name: "Query" })).toBeChecked();
  expect((await gm.state()).charon_mode).toBe("QUERY");
  await shortcut(gm, console, "d");
  await expect(desk.getByRole("switch", { name: "Dialog open on the screens" })).toBeChecked();
  await shortcut(gm, console, "d");
  await expect(desk.getByRole("switch", { name: "Dialog open on the screens" })).not.toBeChecked();

  const place = desk.getByRole("combobox", { name: "CHARON's location" });
  await place.click();
  await place.fill("weir");
  await console
    .getByRole("option", { name: /Weir Station/ })
    .first()
    .click();
  await expect.poll(async () => (await gm.state()).charon_location_path).toContain("weir-station");
  await gm.post("/api/gm/charon/location/", { location_path: "" });
  await expect(place).toHaveValue("");
  await gm.post("/api/gm/charon/mode/", { mode: "DISPLAY" });
});

for (const [width, height] of [
  [390, 844],
  [1366, 768],
] as const) {
  test(`a busy desk is usable by everybody at ${width} px`, async ({ gm, console }) => {
    await gm.post("/api/gm/charon/story/auto-approve/", { on: true });
    await console.setViewportSize({ width, height });
    const desk = await openDesk(console);
    for (const words of ["Who?", "Where?"]) {
      await query(gm, words);
    }
    await expect(cards(desk)).toHaveCount(2);
    expect(await console.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await seriousFaults(console, PLAYERS_SEE)).toEqual([]);
    await reply(desk, "Who?").fill("Nobody.");
    await card(desk, "Who?").getByRole("button", { name: "Approve" }).click();
    await expect(desk.getByRole("log")).toContainText("To: Who?");
    await desk.getByRole("button", { name: "Clear…" }).click();
    await expect(console.getByRole("dialog", { name: "Clear bridge" })).toHaveCSS("opacity", "1");
    expect(await seriousFaults(console, PLAYERS_SEE)).toEqual([]);
  });
}
