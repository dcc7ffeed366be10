import { describe, expect, it } from "vitest";
import { aToken } from "../../../api/fixtures";
import type { Token } from "../../../api/model";
import {
  NOTHING_DRAGGED,
  placesOf,
  reduceTokenDrag,
  shownCell,
  targetsOf,
  type TokenDrag,
  type TokenDragEvent,
} from "./tokenDrag";

const token = (x: number, y: number) => aToken({ x, y });
const run = (events: TokenDragEvent[], from: TokenDrag = NOTHING_DRAGGED) => events.reduce(reduceTokenDrag, from);
const view = (revision: number, tokens: Record<string, Token>, instance = "one"): TokenDragEvent => ({
  type: "view",
  instance,
  revision,
  tokens,
});

const start = token(1, 1);
const press: TokenDragEvent = {
  type: "press",
  tokenId: "t",
  from: { t: { x: 1, y: 1, size: 1 } },
  at: { x: 100, y: 100 },
  grabbed: { x: 1.5, y: 1.5 },
};
/** The pointer at a place of the screen, over the middle of a cell. */
const point = (x: number, y: number, cell: { x: number; y: number }): TokenDragEvent => ({
  type: "point",
  at: { x, y },
  pointer: { x: cell.x + 0.5, y: cell.y + 0.5 },
  grid: { width: 10, height: 8 },
});
/** The hand lets go, and the server is asked to have the tokens where they are then. */
const drop = (from: TokenDrag, order: number) =>
  run([{ type: "release" }, { type: "put", cells: targetsOf(from), order }], from);
const accepted = (order: number, revision: number): TokenDragEvent => ({ type: "accepted", order, revision });
const dropped = drop(run([view(10, { t: start }), press, point(140, 100, { x: 4, y: 1 })]), 1);
const placeOf = (state: TokenDrag, at: Token = start, id = "t") => shownCell(state, id, at);

describe("token drag", () => {
  it("stays a press within 5 px and becomes a drag beyond", () => {
    const pressed = run([press, point(103, 104, { x: 2, y: 1 })]);
    expect(pressed.held?.shift).toBeNull();
    expect(targetsOf(run([point(106, 100, { x: 2, y: 1 })], pressed))).toEqual({ t: { x: 2, y: 1 } });
  });

  it("asks for nothing when a press ends as a press, or in the cell it came from", () => {
    expect(drop(run([press]), 1)).toEqual(NOTHING_DRAGGED);
    const back = run([press, point(120, 100, { x: 1, y: 1 })]);
    expect(targetsOf(back)).toEqual({});
    expect(drop(back, 1)).toEqual(NOTHING_DRAGGED);
  });

  it("shows the new cell at once", () => {
    expect(placeOf(dropped)).toEqual({ x: 4, y: 1 });
  });

  it("does not snap back when another event arrives before the answer", () => {
    expect(placeOf(run([view(11, { t: start })], dropped))).toEqual({ x: 4, y: 1 });
  });

  it("does not snap back when the answer arrives before the echo, and lets go at the echo", () => {
    const answered = run([accepted(1, 12), view(11, { t: start })], dropped);
    expect(placeOf(answered)).toEqual({ x: 4, y: 1 });
    const echoed = run([view(12, { t: token(4, 1) })], answered);
    expect(echoed.moves).toEqual({});
  });

  it("does not snap back when the echo arrives before the answer, and lets go at the answer", () => {
    const echoed = run([view(11, { t: token(4, 1) })], dropped);
    expect(placeOf(echoed, token(4, 1))).toEqual({ x: 4, y: 1 });
    expect(run([accepted(1, 11)], echoed).moves).toEqual({});
  });

  it("lets whoever moved it last win once the move is part of the state", () => {
    const overtaken = run([accepted(1, 11), view(13, { t: token(8, 8) })], dropped);
    expect(placeOf(overtaken, token(8, 8))).toEqual({ x: 8, y: 8 });
  });

  it("goes back when the server refuses", () => {
    expect(placeOf(run([{ type: "refused", order: 1 }], dropped))).toEqual({ x: 1, y: 1 });
  });

  it("leaves a second move alone when the first one's answer is late", () => {
    const again = run([{ ...press, from: { t: { x: 4, y: 1, size: 1 } } }, point(140, 100, { x: 4, y: 1 })], dropped);
    const late = run([accepted(1, 11), { type: "refused", order: 1 }, view(11, { t: token(4, 1) })], drop(again, 2));
    expect(placeOf(late, token(4, 1))).toEqual({ x: 7, y: 1 });
  });

  it("leaves a token where it was taken while its way comes back from the server", () => {
    const inHand = run([view(10, { t: start }), press, point(140, 100, { x: 4, y: 1 }), view(11, { t: token(3, 1) })]);
    expect(placeOf(inHand, token(3, 1))).toEqual({ x: 1, y: 1 });
    expect(placesOf(inHand)).toEqual({ t: { x: 4, y: 1 } });
  });

  it("draws nothing anew for a state that does not concern it", () => {
    const again = run([view(11, { t: token(4, 1) })], dropped);
    expect(again.held).toBe(dropped.held);
    expect(again.moves).toBe(dropped.moves);
  });

  it("keeps the drag in hand while events arrive, until its token is gone", () => {
    const inHand = run([view(10, { t: start }), press, point(140, 100, { x: 4, y: 1 })]);
    expect(targetsOf(run([view(11, { t: token(2, 2) })], inHand))).toEqual({ t: { x: 4, y: 1 } });
    expect(run([view(12, {})], inHand).held).toBeNull();
  });

  it("forgets what it hoped for when the server restarted or the token is gone", () => {
    expect(run([view(1, { t: start }, "two")], dropped).moves).toEqual({});
    expect(run([view(11, {})], dropped).moves).toEqual({});
  });

  it("lets go of a token when the drag is cancelled", () => {
    expect(run([press, point(140, 100, { x: 4, y: 1 }), { type: "release" }])).toEqual(NOTHING_DRAGGED);
  });
});

describe("dragging a group", () => {
  const tokens = { t: start, u: token(3, 2), big: aToken({ x: 5, y: 4, size: 3 }) };
  const pressGroup: TokenDragEvent = {
    ...press,
    from: { t: { x: 1, y: 1, size: 1 }, u: { x: 3, y: 2, size: 1 }, big: { x: 5, y: 4, size: 3 } },
  };
  const taken = run([view(10, tokens), pressGroup]);

  it("moves all by as much, and one move later all stand there", () => {
    const moved = run([point(140, 100, { x: 2, y: 2 })], taken);
    const targets = { t: { x: 2, y: 2 }, u: { x: 4, y: 3 }, big: { x: 6, y: 5 } };
    expect(targetsOf(moved)).toEqual(targets);
    const down = drop(moved, 1);
    expect(Object.fromEntries(Object.entries(tokens).map(([id, at]) => [id, placeOf(down, at, id)]))).toEqual(targets);
  });

  it("stops as one at the edge of the grid, keeping its shape", () => {
    const far = run([point(900, 900, { x: 30, y: 30 })], taken);
    expect(targetsOf(far)).toEqual({ t: { x: 3, y: 2 }, u: { x: 5, y: 3 }, big: { x: 7, y: 5 } });
    const back = run([point(0, 0, { x: -30, y: -30 })], taken);
    expect(targetsOf(back)).toEqual({ t: { x: 0, y: 0 }, u: { x: 2, y: 1 }, big: { x: 4, y: 3 } });
  });

  it("takes all back when the server refuses, and lets all go when it accepts", () => {
    const down = drop(run([point(140, 100, { x: 2, y: 2 })], taken), 1);
    expect(run([{ type: "refused", order: 1 }], down).moves).toEqual({});
    expect(run([accepted(1, 11), view(11, tokens)], down).moves).toEqual({});
  });

  it("goes on without a token that was removed meanwhile, but not without the one under the pointer", () => {
    const moved = run([point(140, 100, { x: 2, y: 2 })], taken);
    const { t, big } = tokens;
    expect(Object.keys(targetsOf(run([view(11, { t, big })], moved)))).toEqual(["t", "big"]);
    expect(run([view(11, { u: tokens.u })], moved).held).toBeNull();
  });
});
