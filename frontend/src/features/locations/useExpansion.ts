import { useCallback, useState } from "react";

const KEY = "charon.console.expanded";

/** Which places of the tree are open, remembered by this browser. Systems are open until somebody closes them. */
export function useExpansion() {
  const [state, setState] = useState<Record<string, boolean>>(remembered);
  const isOpen = useCallback((path: string) => state[path] ?? !path.includes("/"), [state]);
  const toggle = useCallback((path: string) => {
    setState((held) => {
      const next = { ...held, [path]: !(held[path] ?? !path.includes("/")) };
      try {
        localStorage.setItem(KEY, JSON.stringify(next));
      } catch {
        // A browser that may not remember still expands.
      }
      return next;
    });
  }, []);
  return { isOpen, toggle };
}

function remembered(): Record<string, boolean> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, boolean>) : {};
  } catch {
    return {};
  }
}
