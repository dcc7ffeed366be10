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
  | { type: "release" }
  /** The server is asked to have them here. */
  | { type: "put"; cells: Readonly<Record<string, Cell>>; order: number }
  | { type: "accepted"; order: number; revision: number }
  | { type: "refused"; order: number }
  | { type: "view"; instance: string; revision: number; tokens: Readonly<Record<string, Token>> };

export const NOTHING_DRAGGED: TokenDrag = { held: null, moves: {}, instance: "", revision: 0 };

/** The next state of the drag. Pure: asking the server is the caller's part. */
export function reduceTokenDrag(state: TokenDrag, event: TokenDragEvent): TokenDrag {
  switch (event.type) {
    case "press": {
      const { tokenId, from, at, grabbed } = event;
      return { ...state, held: { tokenId, from, pressedAt: at, grabbed, shift: null } };
    }
    case "point":
      return point(state, event);
    case "release":
      return { ...state, held: null };
    case "put":
      return put(state, event.cells, event.order);
    case "accepted":
      return accepted(state, event.order, event.revision);
    case "refused":
      // A later move of the same token has taken over: its own answer decides.
      return { ...state, moves: pick(state.moves, (move) => move.order !== event.order) };
    case "view":
      return takeView(state, event);
  }
}

/**
 * Where a token is drawn: where it was taken while it is dragged, whatever the state says of its way; else where it was
 * dropped; else where the state has it.
 */
export function shownCell(state: TokenDrag, tokenId: string, token: Token): Cell {
  const taken = state.held?.shift ? state.held.from[tokenId] : undefined;
  const { x, y } = taken ?? state.moves[tokenId]?.cell ?? token;
  return { x, y };
}

/** Where each held token is now that the hand has gone so far; empty while nothing is dragged. */
export function placesOf({ held }: TokenDrag): Readonly<Record<string, Cell>> {
  const shift = held?.shift;
  return held && shift ? mapOf(held.from, ({ x, y }) => ({ x: x + shift.x, y: y + shift.y })) : {};
}

/** Where each held token would be put down; empty while nothing is dragged, and where it came from. */
export function targetsOf(state: TokenDrag): Readonly<Record<string, Cell>> {
  const shift = state.held?.shift;
  return shift?.x === 0 && shift.y === 0 ? {} : placesOf(state);
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

function put(state: TokenDrag, cells: Readonly<Record<string, Cell>>, order: number): TokenDrag {
  return { ...state, moves: { ...state.moves, ...mapOf(cells, (cell) => ({ cell, order, acceptedAt: null })) } };
}

function accepted(state: TokenDrag, order: number, revision: number): TokenDrag {
  const moves =
    state.revision >= revision
      ? pick(state.moves, (move) => move.order !== order)
      : mapOf(state.moves, (move) => (move.order === order ? { ...move, acceptedAt: revision } : move));
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
  return from === held.from ? held : { ...held, from };
}

/** Those that are wanted; the same record when all are. */
function pick<T>(from: Readonly<Record<string, T>>, wanted: (value: T, id: string) => boolean): typeof from {
  const all = Object.entries(from);
  const picked = all.filter(([id, value]) => wanted(value, id));
  return picked.length === all.length ? from : Object.fromEntries(picked);
}

function mapOf<T, U>(from: Readonly<Record<string, T>>, make: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(from).map(([id, value]) => [id, make(value)]));
}
