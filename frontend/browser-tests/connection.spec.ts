import { holdTime, passTime, reconnect, toast } from "./outage";
import { expect, test } from "./table";

test("the server goes and comes back: toasts, standby, messages kept, and play goes on", async ({
  gm,
  charon,
  console,
  terminal,
}) => {
  test.setTimeout(120_000);
  await gm.post("/api/gm/broadcast/", { content: "Seal the pump hall." });
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "obol" });
  await expect(terminal.getByTestId("encounter-map")).toBeVisible();
  await expect(toast(console)).toHaveCount(0);

  await holdTime(console, terminal);
  await charon.stop();
  await passTime([console, terminal], () => toast(console).isVisible());
  await expect(toast(console)).toHaveText("Connection lost — retrying...");
  await expect(toast(terminal), "two tries on the console are sooner than five on the terminal").toHaveCount(0);
  await passTime([terminal], () => toast(terminal).isVisible());
  await expect(toast(terminal)).toHaveText("Connection lost — retrying...");

  await charon.start();
  await reconnect(console, terminal);
  await expect(terminal.getByTestId("standby")).toBeVisible();
  const messages = (await (await terminal.request.get(`${charon.url}/api/messages/`)).json()) as {
    messages: { content: string }[];
  };
  expect(messages.messages.map((message) => message.content)).toContain("Seal the pump hall.");

  await console.getByRole("button", { name: "Show Obol" }).click();
  await expect(terminal.getByTestId("encounter-map")).toBeVisible();
  await console.locator('[data-room-id="bridge"]').click();
  await expect(terminal.locator('[data-room-id="bridge"]')).toBeVisible();
});
