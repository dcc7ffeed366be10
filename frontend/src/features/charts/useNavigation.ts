import { useEffect, useReducer } from "react";
import type { BridgeFocus } from "../../api/model";
import { beginAt, type Move, type Navigation, navigate } from "./navigation";

/** Where the reader was when they last looked at the map: it outlives a change of tab, but not the page. */
let kept: Navigation | null = null;

/**
 * The reader's way over the map of space.
 *
 * @param focus where the GM points; the same object as long as it is the same
 */
export function useNavigation(focus: BridgeFocus): [Navigation, (move: Move) => void] {
  const [held, move] = useReducer(navigate, focus, (first) =>
    kept === null ? beginAt(first) : navigate(kept, { type: "focus", focus: first }),
  );
  if (held.focus !== focus) {
    // While rendering, so that no frame shows what the GM has just led away from.
    move({ type: "focus", focus });
  }
  useEffect(() => {
    kept = held;
  }, [held]);
  return [held, move];
}
