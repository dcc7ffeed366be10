import { openBridge, tab } from "./bridge";
import { expect, test } from "./table";
import { oneWaitingOn, watchTyping } from "./talk";

test("a dot says that CHARON has spoken, until somebody has looked", async ({ gm, browser }) => {
  const page = await openBridge(browser, gm, "flat");
  const dot = page.getByTestId("unread-charon");
  await tab(page, "Logs").click();
  await expect(page.getByTestId("log")).toBeVisible();
  await expect(dot).toHaveCount(0);

  await gm.post("/api/gm/charon/bridge/send/", { content: "Something has docked." });
  await expect(dot).toBeVisible();
  await expect(tab(page, "CHARON")).toHaveAccessibleName(/unread/);
  await page.reload();
  await expect(dot, "a reload is no look").toBeVisible();
  await tab(page, "CHARON").click();
  await expect(page.getByRole("log")).toContainText("Something has docked.");
  await expect(dot).toHaveCount(0);
  await tab(page, "Logs").click();
  await expect(page.getByTestId("log")).toBeVisible();
  await expect(dot).toHaveCount(0);
  await page.reload();
  await expect(page.getByTestId("log")).toBeVisible();
  await expect(dot, "nor does it come back").toHaveCount(0);

  await gm.post("/api/gm/charon/bridge/send/", { content: "It asks for you." });
  await expect(dot).toBeVisible();
  await gm.post("/api/gm/charon/toggle-dialog/", { open: true });
  await expect(page.getByTestId("charon-dialog")).toContainText("It asks for you.");
  await gm.post("/api/gm/charon/toggle-dialog/", { open: false });
  await expect(page.getByTestId("charon-dialog")).toHaveCount(0);
  await expect(dot, "the dialog has shown it").toHaveCount(0);

  await gm.post("/api/gm/charon/story/send/", { content: "Elsewhere." });
  await gm.post("/api/gm/charon/bridge/send/", { content: "It has let itself in." });
  await expect(dot).toBeVisible();
  await tab(page, "CHARON").click();
  await expect(page.getByRole("log")).toContainText("It has let itself in.");
  await expect(page.getByRole("log")).not.toContainText("Elsewhere.");
  await page.context().close();
});

test("what a player asks is processed until the GM lets an answer through, letter by letter", async ({
  gm,
  browser,
}) => {
  const options = { reducedMotion: "no-preference" as const };
  const page = await openBridge(browser, gm, "flat", options);
  const other = await openBridge(browser, gm, "flat");
  for (const one of [page, other]) {
    await tab(one, "CHARON").click();
    await expect(one.getByTestId("charon-processing")).toHaveCount(0);
  }
  await page.getByLabel("Ask CHARON").fill("Who is in the airlock?");
  await page.getByLabel("Ask CHARON").press("Enter");
  for (const one of [page, other]) {
    await expect(one.getByRole("log")).toContainText("Who is in the airlock?");
    await expect(one.getByTestId("charon-processing")).toBeVisible();
  }
  const question = await oneWaitingOn(gm, "bridge");
  expect(question.query).toBe("Who is in the airlock?");

  const answer = "Nobody who is on the crew list. The inner door reports a palm, and no heat.";
  const beginnings = await watchTyping(page);
  await gm.post("/api/gm/charon/bridge/approve/", { pending_id: question.pending_id, modified_content: answer });
  await expect(page.getByTestId("charon-typed")).toHaveText(answer);
  expect(await beginnings(answer)).toBeGreaterThan(15);
  await expect(other.getByRole("log")).toContainText(answer);
  for (const one of [page, other]) {
    await expect(one.getByTestId("charon-processing")).toHaveCount(0);
    await one.context().close();
  }
});

test("a question that the GM drops waits no longer", async ({ gm, browser }) => {
  const page = await openBridge(browser, gm, "flat");
  await tab(page, "CHARON").click();
  await page.getByLabel("Ask CHARON").fill("Are you lying to us?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByTestId("charon-processing")).toBeVisible();
  const { pending_id } = await oneWaitingOn(gm, "bridge");
  await gm.post("/api/gm/charon/bridge/reject/", { pending_id });
  await expect(page.getByTestId("charon-processing")).toHaveCount(0);
  await expect(page.getByRole("log")).toContainText("Are you lying to us?");
  await expect(page.getByRole("log")).toContainText("Query declined.");
  await page.context().close();
});
