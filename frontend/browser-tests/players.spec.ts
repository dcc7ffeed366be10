import { dragByFinger, dragToken, room, token } from "./hands";
import { expect, type Gm, test } from "./table";
import { showSpine } from "./terminals";

async function setUp(gm: Gm): Promise<void> {
  await showSpine(gm);
  await gm.post("/api/gm/encounter/place-token/", { type: "player", name: "Marsh", x: 8, y: 7 });
}

test("a player drags the own token by finger, and the TV and the console follow", async ({
  gm,
  console,
  terminal,
  phone,
}) => {
  await setUp(gm);
  await expect(token(phone, "Marsh")).toBeVisible();
  await dragToken(phone, "Marsh", { x: 13, y: 8 }, dragByFinger);
  for (const page of [phone, terminal, console]) {
    await expect(token(page, "Marsh")).toHaveAttribute("data-x", "13");
    await expect(token(page, "Marsh")).toHaveAttribute("data-y", "8");
  }
});

test("a step into the dark is taken back, with a short word why", async ({ gm, phone, terminal }) => {
  await setUp(gm);
  await expect(token(phone, "Marsh")).toBeVisible();
  await dragToken(phone, "Marsh", { x: 9, y: 4 }, dragByFinger);
  const notice = phone.getByTestId("notice");
  await expect(notice).toHaveText("Nobody has been there yet; move to a place on the map");
  for (const page of [phone, terminal]) {
    await expect(token(page, "Marsh")).toHaveAttribute("data-x", "8");
    await expect(token(page, "Marsh")).toHaveAttribute("data-y", "7");
  }
  await expect(terminal.getByTestId("notice"), "it is nobody else's business").toHaveCount(0);
  await expect(notice, "it goes by itself").toHaveCount(0);
});

test("while the GM has locked the tokens a phone cannot drag, and can again afterwards", async ({
  gm,
  console,
  terminal,
  phone,
}) => {
  await setUp(gm);
  const asked: string[] = [];
  phone.on("request", (request) => {
    if (request.url().includes("/move-token")) {
      asked.push(request.url());
    }
  });
  const lock = console.getByLabel("Players may move");
  await expect(token(phone, "Marsh")).toHaveAttribute("data-draggable", "true");
  await lock.click();
  await expect(token(phone, "Marsh")).toHaveAttribute("data-draggable", "false");
  await dragToken(phone, "Marsh", { x: 12, y: 7 }, dragByFinger);
  await expect(token(phone, "Marsh")).toHaveAttribute("data-x", "8");

  await lock.click();
  await expect(token(phone, "Marsh")).toHaveAttribute("data-draggable", "true");
  expect(asked, "the locked token asked for nothing").toEqual([]);
  await dragToken(phone, "Marsh", { x: 10, y: 8 }, dragByFinger);
  await expect(token(terminal, "Marsh")).toHaveAttribute("data-x", "10");
  expect(asked).not.toEqual([]);
  await expect(room(terminal, "spine")).toBeVisible();
});
