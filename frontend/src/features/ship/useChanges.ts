import { useState } from "react";

/** How often a value has changed since the view appeared: as a `key` it plays an animation anew, 0 plays none. */
export function useChanges(value: unknown): number {
  const [held, setHeld] = useState({ value, changes: 0 });
  if (Object.is(value, held.value)) {
    return held.changes;
  }
  const next = { value, changes: held.changes + 1 };
  setHeld(next);
  return next.changes;
}

/**
 * For `data-changed`: nothing before the first change, then odd and even by turns, so that two animations that look the
 * same play one after the other, on an element that stays.
 */
export function useTurns(value: unknown): "odd" | "even" | undefined {
  const changes = useChanges(value);
  return changes === 0 ? undefined : changes % 2 === 1 ? "odd" : "even";
}
