import { type PointerEvent, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Token } from "../../../api/model";
import type { Square } from "../../../geometry/squares";
import { suppressNextClick } from "./clicks";
import type { SendMoves } from "./DragSender";
import { useMapSpace } from "./mapContext";
import {
  type Held,
  NOTHING_DRAGGED,
  placesOf,
  reduceTokenDrag,
  shownCell,
  type TokenDrag,
  type TokenDragEvent,
} from "./tokenDrag";
import { useDragSender } from "./useDragSender";

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
  /** Asks the server for moves; always the same function. Answers the revision that holds them, or throws what to tell the reader. */
  move: SendMoves;
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
  const drawn = useRef<TokenDrag>(NOTHING_DRAGGED);
  /** The pointer is still down, but what it drags was put back. */
  const putBack = useRef(false);
  const longPress = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const take = useCallback((event: TokenDragEvent) => {
    latest.current = reduceTokenDrag(latest.current, event);
  }, []);
  const draw = useCallback(() => {
    const { held, moves } = latest.current;
    // A state that only brings the next revision draws nothing else, and neither does a press that is no drag yet.
    if (dragged(held) !== dragged(drawn.current.held) || moves !== drawn.current.moves) {
      drawn.current = latest.current;
      setState(latest.current);
    }
  }, []);
  const dispatch = useCallback(
    (event: TokenDragEvent) => {
      take(event);
      draw();
    },
    [take, draw],
  );
  const sender = useDragSender({ move, onRefused, dispatch });

  useEffect(() => {
    dispatch({ type: "view", instance, revision, tokens });
  }, [dispatch, instance, revision, tokens]);

  useEffect(() => () => clearTimeout(longPress.current), []);

  const dragging = Boolean(state.held?.shift);
  useEffect(() => {
    if (!dragging) {
      return;
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        // Of all that Escape would close, the drag is the last that was begun.
        event.preventDefault();
        event.stopPropagation();
        putBack.current = true;
        dispatch({ type: "release" });
        sender.cancel();
      }
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [dragging, dispatch, sender]);

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
    putBack.current = false;
    sender.leave();
    dispatch({ type: "press", tokenId, from: taken(tokenId), at, grabbed: toPoint(event) });
    clearTimeout(longPress.current);
    if (event.pointerType === "touch" && onPick) {
      // A browser makes mouse events of a tap, after it: they would close the menu that the tap has opened.
      event.preventDefault();
    }
    if (event.pointerType === "touch" && onToggle) {
      longPress.current = setTimeout(() => {
        if (latest.current.held !== null && latest.current.held.shift === null) {
          dispatch({ type: "release" });
          onToggle(tokenId);
        }
      }, LONG_PRESS_MS);
    }
  };

  const follow = (event: PointerEvent<SVGGElement>) => {
    if (latest.current.held !== null) {
      const at = { x: event.clientX, y: event.clientY };
      take({ type: "point", at, pointer: toPoint(event), grid });
    }
  };

  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    const before = latest.current.held;
    follow(event);
    const { held } = latest.current;
    if (held !== null && held !== before) {
      // Every screen waits for what is asked of the server; what this one draws comes after it.
      sender.at(placesOf(latest.current), held.from);
    }
    // A browser tells of moves where a frame begins: what is drawn at once is in that frame, not in the one after it.
    flushSync(draw);
  };

  const onPointerUp = (event: PointerEvent<SVGGElement>) => {
    clearTimeout(longPress.current);
    if (putBack.current) {
      putBack.current = false;
      suppressNextClick();
    }
    // It is dropped where the hand lets go, not where it was last seen before.
    follow(event);
    const { held } = latest.current;
    if (held === null) {
      sender.leave();
      return;
    }
    if (held.shift !== null) {
      sender.drop(placesOf(latest.current), held.from);
      dispatch({ type: "release" });
      suppressNextClick();
      return;
    }
    dispatch({ type: "release" });
    if (onToggle && (event.shiftKey || event.ctrlKey || event.metaKey)) {
      onToggle(held.tokenId);
    } else {
      onPick?.(held.tokenId, { x: event.clientX, y: event.clientY });
    }
  };

  const onPointerCancel = () => {
    clearTimeout(longPress.current);
    dispatch({ type: "release" });
    sender.cancel();
  };
  return { drag: state, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } };
}

/** What is held as far as it is to be seen: nothing until the press has become a drag. */
function dragged(held: Held | null): Held | null {
  return held?.shift ? held : null;
}

/** The token an event happened on, if any. */
export function tokenIdOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<SVGElement>("[data-token-id]")?.dataset.tokenId ?? null) : null;
}
