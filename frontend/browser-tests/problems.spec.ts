import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Charon } from "./charon";
import { expect, logIn, test } from "./table";

const SAMPLE = resolve(import.meta.dirname, "../../src/main/resources/sample-campaign");
const OBOL = "orlune/obol";
const DECK = `galaxy/${OBOL}/map/upper.yaml`;

test("a broken file is told with its line and its cost, marks its place, and is forgotten once mended", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const campaign = mkdtempSync(join(tmpdir(), "charon-campaign-"));
  cpSync(SAMPLE, campaign, { recursive: true });
  const file = join(campaign, DECK);
  const sound = readFileSync(file, "utf8");
  const broken = sound.replace(
    "{id: d-spine-galley, from: spine, to: galley,",
    "{id: d-spine-galley, from: spine, to: cellar,",
  );
  expect(broken).not.toBe(sound);
  const line = broken.split("\n").findIndex((one) => one.includes("to: cellar")) + 1;
  writeFileSync(file, broken);

  const charon = new Charon({ campaign });
  const context = await browser.newContext();
  try {
    await charon.start();
    const console = await context.newPage();
    await logIn(console, charon.url);
    const badge = console.getByTestId("problems-badge");
    const mark = (path: string) =>
      console.locator(`[data-location="${path}"]`).getByRole("button", { name: /^Problems/ });
    await expect(badge).toHaveText("1");
    await expect(badge).toHaveAccessibleName("1 problem in the campaign");
    await expect(mark(OBOL)).toHaveAccessibleName(/cellar/);
    await expect(mark("ostrel"), "nothing is wrong elsewhere").toHaveCount(0);

    await badge.click();
    const problem = console.getByRole("list", { name: "Campaign problems" }).getByRole("listitem");
    await expect(problem).toHaveCount(1);
    await expect(problem).toContainText(`${DECK}:${line}`);
    await expect(problem).toContainText("cellar");
    const parts = problem.locator("> *");
    await expect(parts, "file and line, what is wrong, what it costs").toHaveCount(3);
    await expect(parts.last()).toHaveText(/\w+ \w+/);

    await console.getByRole("button", { name: "Close Orlune" }).click();
    await expect(mark("orlune"), "a closed branch tells of what is in it").toHaveAccessibleName(/1 problem further in/);

    writeFileSync(file, sound);
    await expect(badge).toHaveCount(0, { timeout: 20_000 });
    await expect(console.getByText("Every file of the campaign is in order.")).toBeVisible();
    await expect(mark("orlune")).toHaveCount(0, { timeout: 20_000 });
  } finally {
    await context.close();
    await charon.end();
    rmSync(campaign, { recursive: true, force: true });
  }
});
