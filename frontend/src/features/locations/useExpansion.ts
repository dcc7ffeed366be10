import { useCallback } from "react";
import { usePersistedState } from "../../ui/gm/usePersistedState";

const NOTHING: Record<string, boolean> = {};

/** Which places of the tree are open, remembered by this browser. Systems are open until somebody closes them. */
export function useExpansion() {
  const [state, setState] = usePersistedState("expanded", NOTHING, isRecord);
  const isOpen = useCallback((path: string) => state[path] ?? !path.includes("/"), [state]);
  const toggle = useCallback(
    (path: string) => setState((held) => ({ ...held, [path]: !(held[path] ?? !path.includes("/")) })),
    [setState],
  );
  return { isOpen, toggle };
}

function isRecord(value: unknown): value is Record<string, boolean> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
