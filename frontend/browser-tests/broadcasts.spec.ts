import type { Page } from "@playwright/test";
import { expect, test } from "./table";

/** Writes on the console's desk and sends it, as the GM does. */
async function send(console: Page, text: string, more: { priority?: string; to?: string } = {}): Promise<void> {
  const desk = console.getByRole("form", { name: "Broadcast" });
  if (more.priority !== undefined) {
    await desk.getByRole("radiogroup", { name: "Priority" }).getByText(more.priority, { exact: true }).click();
  }
  if (more.to !== undefined) {
    const recipients = desk.getByLabel("Recipients").and(desk.locator("input"));
    await recipients.fill(more.to);
    await recipients.press("Enter");
  }
  await desk.getByRole("textbox", { name: "Text" }).fill(text);
  await desk.getByRole("button", { name: `Send to ${more.to ?? "everybody"}` }).click();
  await expect(console.getByText(`Sent to ${more.to ?? "everybody"}.`).first()).toBeVisible();
  await expect(desk.getByRole("textbox", { name: "Text" })).toHaveValue("");
}

const line = (page: Page, text: string) => page.getByTestId("broadcast-lines").locator("p", { hasText: text });

test("what the GM sends is a line on the TV and the phones, and an urgent one stands out", async ({
  gm,
  console,
  terminal,
  phone,
}) => {
  await terminal.clock.install();
  await gm.post("/api/gm/switch-view/", { view_type: "ENCOUNTER", location_slug: "obol" });
  await expect(phone.getByTestId("encounter-map")).toBeVisible();
  await console.getByRole("tab", { name: "Broadcast" }).click();
  await send(console, "Supper is at six.");
  await send(console, "Masks on.", { priority: "HIGH" });
  for (const page of [terminal, phone]) {
    await expect(line(page, "Supper is at six.")).toHaveAttribute("data-priority", "NORMAL");
    await expect(line(page, "Masks on.")).toHaveAttribute("data-priority", "HIGH");
    const ground = (text: string) =>
      line(page, text).evaluate((one) => {
        const { borderTopColor, backgroundColor } = getComputedStyle(one);
        return `${borderTopColor} ${backgroundColor}`;
      });
    expect(await ground("Masks on.")).not.toBe(await ground("Supper is at six."));
    await expect(page.getByTestId("encounter-map"), "neither takes the screen").toBeVisible();
    await expect(page.getByRole("alertdialog")).toHaveCount(0);
  }
  await terminal.clock.runFor(9_000);
  await expect(line(terminal, "Supper is at six."), "a line goes by itself").toHaveCount(0);
});

test("what is meant for one player is read by that player alone", async ({
  charon,
  gm,
  console,
  terminal,
  browser,
  request,
}) => {
  charon.addPlayer("ledger", "brine-and-salt");
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const inbox = await context.newPage();
  await inbox.goto(`${charon.url}/login/?to=/messages/`);
  await inbox
    .getByLabel(/name|user/i)
    .first()
    .fill("ledger");
  await inbox.getByLabel(/password/i).fill("brine-and-salt");
  await inbox.getByRole("button", { name: /log in|login|sign in/i }).click();
  await expect(inbox.getByRole("heading", { name: "Messages" })).toBeVisible();

  await console.getByRole("tab", { name: "Broadcast" }).click();
  await send(console, "The cabinet opens with your code.", { to: "ledger" });
  await expect(inbox.getByRole("list", { name: "Messages" })).toContainText("The cabinet opens with your code.");
  await expect(console.getByRole("region", { name: "Sent broadcasts" })).toContainText("to ledger");

  await gm.post("/api/gm/broadcast/", { content: "All hands, all ears." });
  await expect(line(terminal, "All hands, all ears."), "the TV has read the news since").toBeVisible();
  await expect(terminal.getByText("The cabinet opens")).toHaveCount(0);
  const strangers = await (await request.get(`${charon.url}/api/messages/`)).text();
  expect(strangers).toContain("All hands, all ears.");
  expect(strangers).not.toContain("The cabinet opens");
  await context.close();
});
