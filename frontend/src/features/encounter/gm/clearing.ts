import { useSyncExternalStore } from "react";

let asked = false;
const listeners = new Set<() => void>();

/** Opens or closes the question whether to clear the map of tokens. Wherever it is asked from, one dialog shows it. */
export function askToClear(open: boolean): void {
  asked = open;
  listeners.forEach((listener) => listener());
}

/** Whether the question is open. */
export function useAskedToClear(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => asked,
  );
}
