import { useEffect, useEffectEvent } from "react";
import { type GmAction, useAct } from "../../api/gmAction";
import { actionFor, takesKeys } from "./shortcuts";

/**
 * Runs actions by their keys, wherever the focus is, but for two places: a field, which takes what is typed, and an open
 * dialog, which keeps the keyboard to itself.
 *
 * @param own id of the action that opened the dialog: its keys go on working, to close it; null when none is open
 */
export function useShortcuts(actions: readonly GmAction[], own: string | null): void {
  const act = useAct();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = actionFor(event, actions);
    if (action === null || event.defaultPrevented || event.isComposing || !listens(action, own, event.target)) {
      return;
    }
    event.preventDefault();
    // A key held down is one press: blackout must not flicker.
    if (!event.repeat) {
      void act(action);
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

function listens(action: GmAction, own: string | null, target: EventTarget | null): boolean {
  if (action.id === own) {
    return true;
  }
  return !takesKeys(target) && document.querySelector('[aria-modal="true"]') === null;
}
