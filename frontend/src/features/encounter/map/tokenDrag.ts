import type { Token } from "../../../api/model";
import { type Cell, furtherThan, type Point, type Size } from "../../../geometry/cells";
import { clampShift, type Square } from "../../../geometry/squares";

/** Pixels a pointer must travel before a press becomes a drag. */
const THRESHOLD_PX = 5;

/** The tokens the pointer holds, as they stood when it took them. `shift` is null until the press has become a drag. */
export interface Held {
  /** the token under the pointer */
  tokenId: string;
  from: Readonly<Record<string, Square>>;
  pressedAt: Point;
  /** where on the map it was taken, in cell units */
  grabbed: Point;
  /** how far all of them go, in whole cells */
  shift: Cell | null;
}

/** A move that was asked for. It shows until the server refused it, or the state that holds it has arrived. */
export interface Move {
  cell: Cell;
  order: number;
  acceptedAt: number | null;
}

/** Everything optimistic about tokens: what is in hand, and what was dropped but is not yet part of the state. */
export interface TokenDrag {
  held: Held | null;
  moves: Readonly<Record<string, Move>>;
  instance: string;
  revision: number;
}

export type TokenDragEvent =
  | { type: "press"; tokenId: string; from: Readonly<Record<string, Square>>; at: Point; grabbed: Point }
  | { type: "point"; at: Point; pointer: Point; grid: Size }
  | { type: "drop"; order: number }
  | { type: "cancel" }
  | { type: "accepted"; order: number; revision: number }
  | { type: "refused"; order: number }
  | { type: "view"; instance: string; revision: number; tokens: Readonly<Record<string, Token>> };

export const NOTHING_DRAGGED: TokenDrag = { held: null, moves: {}, instance: "", revision: 0 };

/** The next state of the drag. Pure: asking the server for what `targetsOf` answers before `drop` is the caller's part. */
export function reduceTokenDrag(state: TokenDrag, event: TokenDragEvent): TokenDrag {
  switch (event.type) {
    case "press": {
      const { tokenId, from, at, grabbed } = event;
      return { ...state, held: { tokenId, from, pressedAt: at, grabbed, shift: null } };
    }
    case "point":
      return point(state, event);
    case "drop":
      return drop(state, event.order);
    case "cancel":
      return { ...state, held: null };
    case "accepted":
      return accepted(state, event.order, event.revision);
    case "refused":
      // A later move of the same token has taken over: its own answer decides.
      return { ...state, moves: pick(state.moves, (move) => move.order !== event.order) };
    case "view":
      return takeView(state, event);
  }
}

/** Where a token is drawn: where it was dropped, else where the state has it. */
export function shownCell(state: TokenDrag, tokenId: string, token: Token): Cell {
  return state.moves[tokenId]?.cell ?? { x: token.x, y: token.y };
}

/** Where each held token would be put down; empty while nothing is dragged, and where it came from. */
export function targetsOf({ held }: TokenDrag): Readonly<Record<string, Cell>> {
  const shift = held?.shift;
  if (!held || !shift || (shift.x === 0 && shift.y === 0)) {
    return {};
  }
  return Object.fromEntries(
    Object.entries(held.from).map(([id, { x, y }]) => [id, { x: x + shift.x, y: y + shift.y }]),
  );
}

function point(state: TokenDrag, { at, pointer, grid }: Extract<TokenDragEvent, { type: "point" }>): TokenDrag {
  const { held } = state;
  if (held === null || (held.shift === null && !furtherThan(held.pressedAt, at, THRESHOLD_PX))) {
    return state;
  }
  const wish = { x: pointer.x - held.grabbed.x, y: pointer.y - held.grabbed.y };
  const shift = clampShift(Object.values(held.from), wish, grid);
  return held.shift?.x === shift.x && held.shift.y === shift.y ? state : { ...state, held: { ...held, shift } };
}

function drop(state: TokenDrag, order: number): TokenDrag {
  const moves = Object.entries(targetsOf(state)).map(([id, cell]) => [id, { cell, order, acceptedAt: null }] as const);
  return { ...state, held: null, moves: { ...state.moves, ...Object.fromEntries(moves) } };
}

function accepted(state: TokenDrag, order: number, revision: number): TokenDrag {
  const moves =
    state.revision >= revision
      ? pick(state.moves, (move) => move.order !== order)
      : Object.fromEntries(
          Object.entries(state.moves).map(([id, move]) => [
            id,
            move.order === order ? { ...move, acceptedAt: revision } : move,
          ]),
        );
  return { ...state, moves };
}

function takeView(state: TokenDrag, view: Extract<TokenDragEvent, { type: "view" }>): TokenDrag {
  const restarted = view.instance !== state.instance;
  const moves = pick(
    state.moves,
    (move, id) => !restarted && id in view.tokens && (move.acceptedAt === null || move.acceptedAt > view.revision),
  );
  return { held: stillHeld(state.held, view.tokens), moves, instance: view.instance, revision: view.revision };
}

function stillHeld(held: Held | null, tokens: Readonly<Record<string, Token>>): Held | null {
  if (held === null || !(held.tokenId in tokens)) {
    return null;
  }
  const from = pick(held.from, (_, id) => id in tokens);
  return Object.keys(from).length === Object.keys(held.from).length ? held : { ...held, from };
}

function pick<T>(from: Readonly<Record<string, T>>, wanted: (value: T, id: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([id, value]) => wanted(value, id)));
}
