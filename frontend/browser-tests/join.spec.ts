import type { Locator } from "@playwright/test";
import { expect, test } from "./table";
import { openAlone, PHONE, TV } from "./terminals";

const HOME = { url: "http://192.168.178.120:8080/terminal/", name: "192.168.178.120:8080" };

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (box === null) {
    throw new Error("It is not on the screen.");
  }
  return box;
}

test("the TV shows how to join, a phone does not, and the GM hides it and undoes that", async ({
  charon,
  browser,
  gm,
  console: desk,
}) => {
  const tv = await openAlone(browser, `${charon.url}/terminal/?kiosk=1`, { viewport: TV });
  const phone = await openAlone(browser, `${charon.url}/terminal/`, { viewport: PHONE });
  const told = (await (await tv.request.get(`${charon.url}/api/join/`)).json()) as { url: string; name: string };
  const card = tv.getByTestId("join");
  await expect(card).toContainText(told.name);
  await expect(card.getByRole("img", { name: `QR code of ${told.url}` })).toBeVisible();
  await expect(phone.getByTestId("standby")).toBeVisible();
  await expect(phone.getByTestId("join")).toHaveCount(0);

  await desk.getByRole("button", { name: "More" }).click();
  const item = desk.getByRole("menuitemcheckbox", { name: /How to join/ });
  await expect(item).toHaveAttribute("aria-checked", "true");
  await item.click();
  await expect(card).toHaveCount(0);
  await expect(item).toHaveAttribute("aria-checked", "false");
  await gm.post("/api/gm/undo/");
  await expect(card).toContainText(told.name);

  await gm.post("/api/gm/switch-view/", { view_type: "BRIDGE" });
  await expect(tv.getByTestId("bridge")).toBeVisible();
  await expect(card).toHaveCount(0);
  await tv.context().close();
  await phone.context().close();
});

for (const viewport of [
  TV,
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
  { width: 3840, height: 2160 },
]) {
  test(`the way to join is in one piece at ${viewport.width} × ${viewport.height}, and large enough`, async ({
    charon,
    browser,
    gm: _ready,
  }) => {
    const tv = await openAlone(browser, `${charon.url}/terminal/?kiosk=1&overscan=3`, { viewport }, (page) =>
      page.route(/\/api\/join\/(\?|$)/, (route) => route.fulfill({ json: HOME })).then(() => undefined),
    );
    const shown = tv.getByTestId("join");
    await expect(shown).toBeVisible();
    const code = await boxOf(shown.getByRole("img"));
    const card = await boxOf(shown);
    const title = await boxOf(tv.getByRole("heading", { name: "CHARON" }));
    const address = await boxOf(shown.getByText(HOME.name));
    expect(code.height, "a quarter of the screen").toBeGreaterThan(viewport.height * 0.24);
    expect(code.width).toBeCloseTo(code.height, 0);
    expect(card.y).toBeGreaterThan(title.y + title.height);
    expect(card.y + card.height).toBeLessThan(viewport.height * 0.97);
    expect(card.x).toBeGreaterThan(0);
    expect(card.x + card.width).toBeLessThan(viewport.width);
    expect(address.x + address.width).toBeLessThan(card.x + card.width);
    expect(address.height, "in one line, as tall as can be read from afar").toBeGreaterThan(viewport.height * 0.035);
    expect(address.height).toBeLessThan(viewport.height * 0.08);
    await tv.context().close();
  });
}

test("an address that comes late or changes is on the TV without anybody touching it", async ({
  charon,
  browser,
  gm: _ready,
}) => {
  let told: object | null = null;
  const tv = await openAlone(browser, `${charon.url}/terminal/?kiosk=1`, { viewport: TV }, async (page) => {
    await page.clock.install();
    await page.route(/\/api\/join\/(\?|$)/, (route) =>
      told === null
        ? route.fulfill({ status: 404, json: { error: "No address of this box is known." } })
        : route.fulfill({ json: told }),
    );
  });
  await expect(tv.getByTestId("standby")).toBeVisible();
  await expect(tv.getByTestId("join")).toHaveCount(0);
  told = HOME;
  await tv.clock.runFor(11_000);
  await expect(tv.getByTestId("join")).toContainText(HOME.name);
  told = { url: "http://10.0.0.5:8080/terminal/", name: "10.0.0.5:8080" };
  await tv.clock.runFor(11_000);
  await expect(tv.getByTestId("join")).toContainText("10.0.0.5:8080");
  await expect(tv.getByTestId("join").getByRole("img")).toHaveAttribute("src", /10\.0\.0\.5/);
  await tv.context().close();
});
