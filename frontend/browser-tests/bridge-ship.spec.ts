import { openBridge, tab } from "./bridge";
import { clearLog, logged, logMotion } from "./motionLog";
import { shortcut } from "./hands";
import { expect, test } from "./table";

test("what the GM does to the ship flickers on the TV for 400 ms, and goes back to what its file says", async ({
  gm,
  console,
  browser,
}) => {
  const tv = await openBridge(browser, gm, "space", { reducedMotion: "no-preference" }, logMotion);
  await tab(tv, "Status").click();
  const panel = tv.getByTestId("ship-panel");
  const gauge = (name: string) => panel.getByRole("meter", { name, exact: true });
  await expect(gauge("Hull")).toHaveAttribute("aria-valuetext", "41 / 50");
  await console.getByRole("tab", { name: "Ship" }).click();
  const flickers = async () =>
    (await logged(tv)).motions.filter(({ name }) => /change-(odd|even)/.test(name)).map(({ ms }) => ms);
  await clearLog(tv);
  expect(await flickers(), "nothing flickers before it changes").toEqual([]);

  await console.getByRole("textbox", { name: "Hull", exact: true }).fill("9");
  await console.getByRole("textbox", { name: "Hull", exact: true }).press("Enter");
  await expect(gauge("Hull")).toHaveAttribute("aria-valuetext", "9 / 50");
  await expect.poll(flickers).toEqual([400]);

  await clearLog(tv);
  await console.getByRole("button", { name: "Armour down by one" }).click();
  await expect(gauge("Armour")).toHaveAttribute("aria-valuetext", "5 / 10");
  await expect.poll(flickers).toEqual([400]);

  await clearLog(tv);
  const comms = console.getByRole("region", { name: "Comms" });
  await comms.getByText("Critical", { exact: true }).click();
  await comms.getByRole("textbox", { name: "Comms note" }).fill("Only carrier noise.");
  await comms.getByRole("textbox", { name: "Comms note" }).press("Enter");
  const card = panel.locator('[data-system="comms"]');
  await expect(card).toHaveAttribute("data-status", "CRITICAL");
  await expect(card).toContainText("Only carrier noise.");
  await expect(tv.getByTestId("schematic").locator('[data-zone="comms"]')).toHaveAttribute("data-status", "CRITICAL");
  await expect.poll(async () => (await flickers()).length).toBeGreaterThan(0);
  expect(new Set(await flickers())).toEqual(new Set([400]));

  await console.getByRole("button", { name: "Reset Hull to its file" }).click();
  await expect(gauge("Hull")).toHaveAttribute("aria-valuetext", "41 / 50");
  await expect(gauge("Armour"), "only the hull").toHaveAttribute("aria-valuetext", "5 / 10");
  await console.getByRole("button", { name: "Reset the ship to its file", exact: true }).click();
  await expect(gauge("Armour")).toHaveAttribute("aria-valuetext", "6 / 10");
  await expect(card).toHaveAttribute("data-status", "ONLINE");
  await expect(console.getByRole("button", { name: "Reset the ship to its file", exact: true })).toHaveCount(0);

  await shortcut(gm, console, "Control+z");
  await expect(gauge("Armour"), "an undo takes the reset back").toHaveAttribute("aria-valuetext", "5 / 10");
  await expect(card).toHaveAttribute("data-status", "CRITICAL");
  await tv.context().close();
});

test("a number that the ship cannot have is refused with words, and nothing changes", async ({ gm, browser }) => {
  const tv = await openBridge(browser, gm, "flat");
  await tab(tv, "Status").click();
  for (const [part, current] of [
    ["hull", 51],
    ["hull", -1],
    ["armor", 11],
  ] as const) {
    const answer = await gm.ask(`/api/gm/ship-status/${part}/`, { current });
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toMatch(/\d+/);
  }
  await expect(tv.getByRole("meter", { name: "Hull" })).toHaveAttribute("aria-valuetext", "41 / 50");
  await tv.context().close();
});
