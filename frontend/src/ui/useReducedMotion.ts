import { useSyncExternalStore } from "react";

const QUERY = "(prefers-reduced-motion: reduce)";

function subscribe(listener: () => void) {
  const media = window.matchMedia(QUERY);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** Whether the reader wants nothing to move, as it is just now. */
export function prefersReducedMotion(): boolean {
  return window.matchMedia(QUERY).matches;
}

/** True while the reader wants no flicker, wipe or typewriter. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, prefersReducedMotion);
}
