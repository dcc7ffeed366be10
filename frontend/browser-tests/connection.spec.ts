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
  const toast = (page: typeof console) => page.getByTestId("connection-toast");
  await expect(toast(console)).toHaveCount(0);

  await charon.stop();
  const stopped = Date.now();
  await expect(toast(console)).toHaveText("Connection lost — retrying...", { timeout: 15_000 });
  const consoleAfter = Date.now() - stopped;
  await expect(toast(terminal)).toHaveText("Connection lost — retrying...", { timeout: 30_000 });
  const terminalAfter = Date.now() - stopped;
  expect(consoleAfter, "two tries on the console are sooner than five on the terminal").toBeLessThan(terminalAfter);

  await charon.start();
  await expect(toast(console)).toHaveCount(0, { timeout: 15_000 });
  await expect(toast(terminal)).toHaveCount(0, { timeout: 15_000 });
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
