import type { Token } from "../../../api/model";
import { type Cell, furtherThan, type Point } from "../../../geometry/cells";

/** Pixels a pointer must travel before a press becomes a drag. */
const THRESHOLD_PX = 5;

/** A token the pointer holds. `cell` is null until the press has become a drag. */
export interface Held {
  tokenId: string;
  pressedAt: Point;
  cell: Cell | null;
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
  | { type: "press"; tokenId: string; at: Point }
  | { type: "point"; at: Point; cell: Cell }
  | { type: "drop"; order: number; from: Cell }
  | { type: "cancel" }
  | { type: "accepted"; tokenId: string; order: number; revision: number }
  | { type: "refused"; tokenId: string; order: number }
  | { type: "view"; instance: string; revision: number; tokens: Readonly<Record<string, Token>> };

export const NOTHING_DRAGGED: TokenDrag = { held: null, moves: {}, instance: "", revision: 0 };

/** The next state of the drag. Pure: asking the server is the caller's part, once `drop` has made a move. */
export function reduceTokenDrag(state: TokenDrag, event: TokenDragEvent): TokenDrag {
  switch (event.type) {
    case "press":
      return { ...state, held: { tokenId: event.tokenId, pressedAt: event.at, cell: null } };
    case "point":
      return point(state, event.at, event.cell);
    case "drop":
      return drop(state, event.order, event.from);
    case "cancel":
      return { ...state, held: null };
    case "accepted":
      return accepted(state, event.tokenId, event.order, event.revision);
    case "refused":
      // A later move of the same token has taken over: its own answer decides.
      return state.moves[event.tokenId]?.order === event.order ? without(state, event.tokenId) : state;
    case "view":
      return takeView(state, event);
  }
}

/** Where a token is drawn: where it is held or was dropped, else where the state has it. */
export function shownCell(state: TokenDrag, tokenId: string, token: Token): Cell {
  return state.moves[tokenId]?.cell ?? { x: token.x, y: token.y };
}

function point(state: TokenDrag, at: Point, cell: Cell): TokenDrag {
  const { held } = state;
  if (held === null || (held.cell === null && !furtherThan(held.pressedAt, at, THRESHOLD_PX))) {
    return state;
  }
  return held.cell?.x === cell.x && held.cell.y === cell.y ? state : { ...state, held: { ...held, cell } };
}

function drop(state: TokenDrag, order: number, from: Cell): TokenDrag {
  const { held } = state;
  if (held?.cell == null || (held.cell.x === from.x && held.cell.y === from.y)) {
    return { ...state, held: null };
  }
  const move: Move = { cell: held.cell, order, acceptedAt: null };
  return { ...state, held: null, moves: { ...state.moves, [held.tokenId]: move } };
}

function accepted(state: TokenDrag, tokenId: string, order: number, revision: number): TokenDrag {
  const move = state.moves[tokenId];
  if (move?.order !== order) {
    return state;
  }
  return state.revision >= revision
    ? without(state, tokenId)
    : { ...state, moves: { ...state.moves, [tokenId]: { ...move, acceptedAt: revision } } };
}

function takeView(state: TokenDrag, view: Extract<TokenDragEvent, { type: "view" }>): TokenDrag {
  const restarted = view.instance !== state.instance;
  const open = Object.entries(state.moves).filter(
    ([tokenId, move]) =>
      !restarted && tokenId in view.tokens && (move.acceptedAt === null || move.acceptedAt > view.revision),
  );
  const held = state.held !== null && state.held.tokenId in view.tokens ? state.held : null;
  return { held, moves: Object.fromEntries(open), instance: view.instance, revision: view.revision };
}

function without(state: TokenDrag, tokenId: string): TokenDrag {
  const moves = Object.fromEntries(Object.entries(state.moves).filter(([id]) => id !== tokenId));
  return { ...state, moves };
}
