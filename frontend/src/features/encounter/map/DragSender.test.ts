import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { TokenMove } from "../../../api/model";
import { DragSender } from "./DragSender";

interface Asked {
  x: number;
  gesture: string;
  at: number;
  answer: (answer: { revision: number } | Error) => Promise<void>;
}

let asked: Asked[];
let sender: DragSender;

const to = (x: number): TokenMove[] => [{ token_id: "t", x, y: 0 }];
const columns = () => asked.map(({ x }) => x);
const last = () => asked.at(-1)!;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  asked = [];
  sender = new DragSender(
    ([move], gesture) =>
      new Promise((resolve, reject) => {
        asked.push({
          x: move!.x,
          gesture,
          at: performance.now(),
          answer: async (answer) => {
            if (answer instanceof Error) {
              reject(answer);
            } else {
              resolve(answer);
            }
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
  );
});

afterEach(() => vi.useRealTimers());

const begin = () => sender.begin(to(0), "a-drag");
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it("sends the first cell at once, and a later one after the pause", async () => {
  const drag = begin();
  drag.at(to(1));
  expect(columns()).toEqual([1]);
  await last().answer({ revision: 2 });
  drag.at(to(2));
  expect(columns()).toEqual([1]);
  await pass(60);
  expect(columns()).toEqual([1, 2]);
  expect(asked.map(({ gesture }) => gesture)).toEqual(["a-drag", "a-drag"]);
});

it("has one request under way, and afterwards sends only where the hand is then", async () => {
  const drag = begin();
  [1, 2, 3, 4].forEach((x) => drag.at(to(x)));
  await pass(500);
  expect(columns()).toEqual([1]);
  await last().answer({ revision: 2 });
  expect(columns()).toEqual([1, 4]);
});

it("does not send a cell that the hand has left and come back to", async () => {
  const drag = begin();
  drag.at(to(0));
  drag.at(to(1));
  await last().answer({ revision: 2 });
  drag.at(to(2));
  drag.at(to(1));
  await pass(500);
  expect(columns()).toEqual([1]);
});

it("sends at most 20 in any second, drops and further drags included", async () => {
  let drag = begin();
  for (let x = 1; x <= 4000; x++) {
    drag.at(to(x));
    if (x % 500 === 0) {
      void drag.drop(to(x));
      drag = sender.begin(to(x), "a-drag");
    }
    await pass(1);
    await last().answer({ revision: x });
  }
  const busiest = Math.max(
    ...asked.map(({ at }) => asked.filter((other) => other.at >= at && other.at < at + 1000).length),
  );
  expect(busiest).toBeLessThanOrEqual(20);
  expect(busiest).toBeGreaterThan(15);
});

it("sends the drop without a pause", async () => {
  const drag = begin();
  drag.at(to(1));
  await last().answer({ revision: 2 });
  const dropped = drag.drop(to(2));
  expect(columns()).toEqual([1, 2]);
  await last().answer({ revision: 3 });
  await expect(dropped).resolves.toEqual({ revision: 3 });
  await pass(500);
  expect(columns()).toEqual([1, 2]);
});

/** The cell before the drop is out when the hand lets go. */
function dropInHaste() {
  const drag = begin();
  drag.at(to(1));
  drag.at(to(2));
  const dropped = drag.drop(to(3));
  expect(columns()).toEqual([1, 3]);
  return { drag, before: asked[0]!, drop: asked[1]!, dropped };
}

it.each([
  ["first", (before: Asked, drop: Asked) => [before, drop]],
  ["last", (before: Asked, drop: Asked) => [drop, before]],
])("lets the drop wait for no answer; that of the cell before it may come %s", async (_, order) => {
  const { before, drop, dropped } = dropInHaste();
  const revisions = new Map([
    [before, 2],
    [drop, 3],
  ]);
  for (const request of order(before, drop)) {
    await request.answer({ revision: revisions.get(request)! });
  }
  await expect(dropped).resolves.toEqual({ revision: 3 });
  await pass(500);
  expect(columns()).toEqual([1, 3]);
});

it("sends the drop once more when the cell before it was carried out after it", async () => {
  const { before, drop, dropped } = dropInHaste();
  await drop.answer({ revision: 2 });
  await before.answer({ revision: 3 });
  await pass(120);
  expect(columns()).toEqual([1, 3, 3]);
  // After a restart the server counts anew; what went by itself is the last word all the same.
  await last().answer({ revision: 1 });
  await expect(dropped).resolves.toEqual({ revision: 1 });
  await pass(500);
  expect(columns()).toEqual([1, 3, 3]);
});

it("tells of a drop's refusal once it is known what became of the cell before it, and takes that back", async () => {
  const { drag, before, drop, dropped } = dropInHaste();
  const told = expect(dropped).rejects.toThrow("dark");
  await drop.answer(new Error("dark"));
  await before.answer({ revision: 2 });
  await told;
  const back = drag.takeBack();
  expect(columns()).toEqual([1, 3, 0]);
  await last().answer({ revision: 3 });
  await expect(back).resolves.toEqual({ revision: 3 });
});

it("is silent about the refusal of the cell before an accepted drop", async () => {
  const { before, drop, dropped } = dropInHaste();
  await drop.answer({ revision: 2 });
  await before.answer(new Error("dark"));
  await expect(dropped).resolves.toEqual({ revision: 2 });
});

it("lets no position be out beside another", async () => {
  const drag = begin();
  drag.at(to(1));
  await pass(500);
  drag.at(to(2));
  await pass(500);
  expect(columns()).toEqual([1]);
});

it("does not ask again for a drop where the server has the token already, or is just putting it", async () => {
  const drag = begin();
  drag.at(to(1));
  const onItsWay = drag.drop(to(1));
  await last().answer({ revision: 2 });
  await expect(onItsWay).resolves.toEqual({ revision: 2 });
  const other = begin();
  await expect(other.drop(to(0))).resolves.toBeNull();
  expect(columns()).toEqual([1]);
});

it("is silent about a refusal on the way, and asks once more when that is where the token is dropped", async () => {
  const drag = begin();
  drag.at(to(1));
  await last().answer(new Error("dark"));
  await pass(500);
  expect(columns()).toEqual([1]);
  const dropped = drag.drop(to(1));
  const told = expect(dropped).rejects.toThrow("still dark");
  expect(columns()).toEqual([1, 1]);
  await last().answer(new Error("still dark"));
  await told;
});

it("takes back what was moved, after what is under way, and asks for nothing when nothing was", async () => {
  await expect(begin().takeBack()).resolves.toBeNull();
  const refused = begin();
  refused.at(to(1));
  const nothing = refused.takeBack();
  await last().answer(new Error("dark"));
  await expect(nothing).resolves.toBeNull();
  expect(columns()).toEqual([1]);

  await pass(500);
  const drag = begin();
  drag.at(to(2));
  const back = drag.takeBack();
  expect(columns()).toEqual([1, 2]);
  await last().answer({ revision: 2 });
  expect(columns()).toEqual([1, 2, 0]);
  await last().answer({ revision: 3 });
  await expect(back).resolves.toEqual({ revision: 3 });
});

it("ends one drag before it begins to send the next", async () => {
  const first = begin();
  first.at(to(1));
  void first.drop(to(2));
  const second = sender.begin(to(2), "another-drag");
  second.at(to(3));
  await asked[0]!.answer({ revision: 2 });
  await pass(500);
  expect(asked.map(({ x, gesture }) => [x, gesture])).toEqual([
    [1, "a-drag"],
    [2, "a-drag"],
  ]);
  await last().answer({ revision: 3 });
  await pass(120);
  expect(last()).toMatchObject({ x: 3, gesture: "another-drag" });
});

it("sends nothing more of a drag that nobody makes any more", async () => {
  const drag = begin();
  drag.at(to(1));
  drag.at(to(2));
  drag.leave();
  await last().answer({ revision: 2 });
  await pass(500);
  expect(columns()).toEqual([1]);
});
