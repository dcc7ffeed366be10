import { type PointerEvent, useEffect, useReducer, useRef } from "react";
import type { Token } from "../../../api/model";
import type { Cell } from "../../../geometry/cells";
import { useToCell } from "./mapContext";
import { NOTHING_DRAGGED, reduceTokenDrag, shownCell } from "./tokenDrag";

/** The state's tokens with where in the state's life they belong. */
export interface TokenState {
  tokens: Readonly<Record<string, Token>>;
  instance: string;
  revision: number;
}

export interface TokenDragSettings extends TokenState {
  mayDrag: (token: Token) => boolean;
  /** Asks the server; answers the revision that holds the move, or throws what to tell the reader. */
  move: (tokenId: string, cell: Cell) => Promise<{ revision: number }>;
  onRefused: (cause: unknown) => void;
  /** A token pressed and let go without a drag. */
  onPick?: ((tokenId: string, at: { x: number; y: number }) => void) | undefined;
}

/** Pointer handlers for a layer of tokens (elements marked `data-token-id`) and where each token is to be drawn. */
export function useTokenDrag({ tokens, instance, revision, mayDrag, move, onRefused, onPick }: TokenDragSettings) {
  const toCell = useToCell();
  const [state, dispatch] = useReducer(reduceTokenDrag, NOTHING_DRAGGED);
  const order = useRef(0);

  useEffect(() => {
    dispatch({ type: "view", instance, revision, tokens });
  }, [instance, revision, tokens]);

  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    const tokenId = tokenIdOf(event.target);
    const token = tokenId === null ? undefined : tokens[tokenId];
    if (event.button !== 0 || tokenId === null || token === undefined || !(mayDrag(token) || onPick)) {
      return;
    }
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    dispatch({ type: "press", tokenId, at: { x: event.clientX, y: event.clientY } });
  };

  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    const token = state.held === null ? undefined : tokens[state.held.tokenId];
    if (token !== undefined && mayDrag(token)) {
      dispatch({ type: "point", at: { x: event.clientX, y: event.clientY }, cell: toCell(event) });
    }
  };

  const onPointerUp = (event: PointerEvent<SVGGElement>) => {
    const { held } = state;
    const token = held === null ? undefined : tokens[held.tokenId];
    if (held === null || token === undefined) {
      return;
    }
    const { tokenId, cell } = held;
    const from = shownCell(state, tokenId, token);
    order.current += 1;
    const mine = order.current;
    dispatch({ type: "drop", order: mine, from });
    if (cell === null) {
      onPick?.(tokenId, { x: event.clientX, y: event.clientY });
    } else if (cell.x !== from.x || cell.y !== from.y) {
      move(tokenId, cell).then(
        (answer) => dispatch({ type: "accepted", tokenId, order: mine, revision: answer.revision }),
        (cause: unknown) => {
          dispatch({ type: "refused", tokenId, order: mine });
          onRefused(cause);
        },
      );
    }
  };

  const handlers = { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: () => dispatch({ type: "cancel" }) };
  return { drag: state, handlers };
}

/** The token an event happened on, if any. */
export function tokenIdOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<SVGElement>("[data-token-id]")?.dataset.tokenId ?? null) : null;
}
