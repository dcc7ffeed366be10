import { type PointerEvent, useCallback, useEffect, useRef, useState } from "react";
import type { TokenMove } from "../../../api/activeView";
import type { Token } from "../../../api/model";
import type { Square } from "../../../geometry/squares";
import { swallowClick } from "./clicks";
import { useMapSpace } from "./mapContext";
import {
  NOTHING_DRAGGED,
  reduceTokenDrag,
  shownCell,
  targetsOf,
  type TokenDrag,
  type TokenDragEvent,
} from "./tokenDrag";

/** A finger that rests on a token this long picks it out instead of opening its menu. */
const LONG_PRESS_MS = 450;

/** The state's tokens with where in the state's life they belong. */
export interface TokenState {
  tokens: Readonly<Record<string, Token>>;
  instance: string;
  revision: number;
}

export interface TokenDragSettings extends TokenState {
  mayDrag: (token: Token) => boolean;
  /** Asks the server for all of the moves or none; answers the revision that holds them, or throws what to tell the reader. */
  move: (moves: readonly TokenMove[]) => Promise<{ revision: number }>;
  onRefused: (cause: unknown) => void;
  /** A token pressed and let go without a drag. */
  onPick?: ((tokenId: string, at: { x: number; y: number }) => void) | undefined;
  /** Picked out together: one of them dragged takes the others along. */
  selected?: ReadonlySet<string> | undefined;
  /** Picks a token out, or lets it go again: clicked with Shift or Ctrl held, or pressed long by a finger. */
  onToggle?: ((tokenId: string) => void) | undefined;
}

/** Pointer handlers for a layer of tokens (elements marked `data-token-id`) and where each token is to be drawn. */
export function useTokenDrag(settings: TokenDragSettings) {
  const { tokens, instance, revision, mayDrag, move, onRefused, onPick, selected, onToggle } = settings;
  const { toPoint, grid } = useMapSpace();
  const [state, setState] = useState(NOTHING_DRAGGED);
  // Handlers of one gesture may run before React has rendered what the one before them did.
  const latest = useRef<TokenDrag>(NOTHING_DRAGGED);
  const order = useRef(0);
  const longPress = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const dispatch = useCallback((event: TokenDragEvent) => {
    latest.current = reduceTokenDrag(latest.current, event);
    setState(latest.current);
  }, []);

  useEffect(() => {
    dispatch({ type: "view", instance, revision, tokens });
  }, [dispatch, instance, revision, tokens]);

  useEffect(() => () => clearTimeout(longPress.current), []);

  /** The pressed token, with the others that were picked out with it. */
  const taken = (tokenId: string): Record<string, Square> => {
    const ids = selected?.has(tokenId) ? [tokenId, ...selected] : [tokenId];
    const here = tokens[tokenId]?.deck_id;
    return Object.fromEntries(
      ids.flatMap((id) => {
        const token = tokens[id];
        return token !== undefined && token.deck_id === here && mayDrag(token)
          ? [[id, { ...shownCell(latest.current, id, token), size: token.size }]]
          : [];
      }),
    );
  };

  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    const tokenId = tokenIdOf(event.target);
    const token = tokenId === null ? undefined : tokens[tokenId];
    if (event.button !== 0 || tokenId === null || token === undefined || !(mayDrag(token) || onPick)) {
      return;
    }
    event.stopPropagation();
    // By the token, not its layer: whoever has the pointer gets the click, which on a touch screen asks for the tooltip.
    (event.target as Element).closest("[data-token-id]")?.setPointerCapture(event.pointerId);
    const at = { x: event.clientX, y: event.clientY };
    dispatch({ type: "press", tokenId, from: taken(tokenId), at, grabbed: toPoint(event) });
    clearTimeout(longPress.current);
    if (event.pointerType === "touch" && onPick) {
      // A browser makes mouse events of a tap, after it: they would close the menu that the tap has opened.
      event.preventDefault();
    }
    if (event.pointerType === "touch" && onToggle) {
      longPress.current = setTimeout(() => {
        if (latest.current.held !== null && latest.current.held.shift === null) {
          dispatch({ type: "cancel" });
          onToggle(tokenId);
        }
      }, LONG_PRESS_MS);
    }
  };

  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    if (latest.current.held !== null) {
      const at = { x: event.clientX, y: event.clientY };
      dispatch({ type: "point", at, pointer: toPoint(event), grid });
    }
  };

  const onPointerUp = (event: PointerEvent<SVGGElement>) => {
    clearTimeout(longPress.current);
    const { held } = latest.current;
    if (held === null) {
      return;
    }
    const moves = Object.entries(targetsOf(latest.current)).map(([token_id, cell]) => ({ token_id, ...cell }));
    order.current += 1;
    const mine = order.current;
    dispatch({ type: "drop", order: mine });
    if (held.shift === null) {
      if (onToggle && (event.shiftKey || event.ctrlKey || event.metaKey)) {
        onToggle(held.tokenId);
      } else {
        onPick?.(held.tokenId, { x: event.clientX, y: event.clientY });
      }
      return;
    }
    swallowClick();
    if (moves.length > 0) {
      move(moves).then(
        (answer) => dispatch({ type: "accepted", order: mine, revision: answer.revision }),
        (cause: unknown) => {
          dispatch({ type: "refused", order: mine });
          onRefused(cause);
        },
      );
    }
  };

  const onPointerCancel = () => {
    clearTimeout(longPress.current);
    dispatch({ type: "cancel" });
  };
  return { drag: state, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } };
}

/** The token an event happened on, if any. */
export function tokenIdOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<SVGElement>("[data-token-id]")?.dataset.tokenId ?? null) : null;
}
