import { describe, expect, it } from "vitest";
import { aToken } from "../../../api/fixtures";
import type { Token } from "../../../api/model";
import { NOTHING_DRAGGED, reduceTokenDrag, shownCell, type TokenDrag, type TokenDragEvent } from "./tokenDrag";

const token = (x: number, y: number) => aToken({ x, y });
const run = (events: TokenDragEvent[], from: TokenDrag = NOTHING_DRAGGED) => events.reduce(reduceTokenDrag, from);
const view = (revision: number, tokens: Record<string, Token>, instance = "one"): TokenDragEvent => ({
  type: "view",
  instance,
  revision,
  tokens,
});

const start = token(1, 1);
const press: TokenDragEvent = { type: "press", tokenId: "t", at: { x: 100, y: 100 } };
const point = (x: number, y: number, cell: { x: number; y: number }): TokenDragEvent => ({
  type: "point",
  at: { x, y },
  cell,
});
const drop = (order: number, from = { x: 1, y: 1 }): TokenDragEvent => ({ type: "drop", order, from });
const dropped = run([view(10, { t: start }), press, point(140, 100, { x: 4, y: 1 }), drop(1)]);
const placeOf = (state: TokenDrag, at: Token = start) => shownCell(state, "t", at);

describe("token drag", () => {
  it("stays a press within 5 px and becomes a drag beyond", () => {
    const pressed = run([press, point(103, 104, { x: 2, y: 1 })]);
    expect(pressed.held?.cell).toBeNull();
    expect(run([point(106, 100, { x: 2, y: 1 })], pressed).held?.cell).toEqual({ x: 2, y: 1 });
  });

  it("asks for nothing when a press ends as a press, or in the cell it came from", () => {
    expect(run([press, drop(1)])).toMatchObject({ held: null, moves: {} });
    expect(run([press, point(120, 100, { x: 1, y: 1 }), drop(1)])).toMatchObject({ held: null, moves: {} });
  });

  it("shows the new cell at once", () => {
    expect(placeOf(dropped)).toEqual({ x: 4, y: 1 });
  });

  it("does not snap back when another event arrives before the answer", () => {
    expect(placeOf(run([view(11, { t: start })], dropped))).toEqual({ x: 4, y: 1 });
  });

  it("does not snap back when the answer arrives before the echo, and lets go at the echo", () => {
    const answered = run([{ type: "accepted", tokenId: "t", order: 1, revision: 12 }, view(11, { t: start })], dropped);
    expect(placeOf(answered)).toEqual({ x: 4, y: 1 });
    const echoed = run([view(12, { t: token(4, 1) })], answered);
    expect(echoed.moves).toEqual({});
  });

  it("does not snap back when the echo arrives before the answer, and lets go at the answer", () => {
    const echoed = run([view(11, { t: token(4, 1) })], dropped);
    expect(placeOf(echoed, token(4, 1))).toEqual({ x: 4, y: 1 });
    expect(run([{ type: "accepted", tokenId: "t", order: 1, revision: 11 }], echoed).moves).toEqual({});
  });

  it("lets whoever moved it last win once the move is part of the state", () => {
    const answered = run([{ type: "accepted", tokenId: "t", order: 1, revision: 11 }], dropped);
    const overtaken = run([view(13, { t: token(8, 8) })], answered);
    expect(placeOf(overtaken, token(8, 8))).toEqual({ x: 8, y: 8 });
  });

  it("goes back when the server refuses", () => {
    expect(placeOf(run([{ type: "refused", tokenId: "t", order: 1 }], dropped))).toEqual({ x: 1, y: 1 });
  });

  it("leaves a second move alone when the first one's answer is late", () => {
    const again = run([press, point(200, 100, { x: 7, y: 1 }), drop(2, { x: 4, y: 1 })], dropped);
    const late = run(
      [
        { type: "accepted", tokenId: "t", order: 1, revision: 11 },
        { type: "refused", tokenId: "t", order: 1 },
        view(11, { t: token(4, 1) }),
      ],
      again,
    );
    expect(placeOf(late, token(4, 1))).toEqual({ x: 7, y: 1 });
  });

  it("keeps the drag in hand while events arrive, until its token is gone", () => {
    const inHand = run([view(10, { t: start }), press, point(140, 100, { x: 4, y: 1 })]);
    expect(run([view(11, { t: token(2, 2) })], inHand).held?.cell).toEqual({ x: 4, y: 1 });
    expect(run([view(12, {})], inHand).held).toBeNull();
  });

  it("forgets what it hoped for when the server restarted or the token is gone", () => {
    expect(run([view(1, { t: start }, "two")], dropped).moves).toEqual({});
    expect(run([view(11, {})], dropped).moves).toEqual({});
  });

  it("lets go of a token when the drag is cancelled", () => {
    expect(run([press, point(140, 100, { x: 4, y: 1 }), { type: "cancel" }])).toMatchObject({ held: null, moves: {} });
  });
});
