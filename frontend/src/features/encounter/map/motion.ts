import { type RefObject, useLayoutEffect, useState } from "react";
import { isPerfMode } from "../../../ui/profile";
import { prefersReducedMotion } from "../../../ui/useReducedMotion";

const FADE_MS = 900;
/** More arrivals than this fade in as one, not each by itself. */
const MANY = 24;

/** Whether large things may move just now: the reader does not mind, and the device is up to it. */
export function motionAllowed(): boolean {
  return !prefersReducedMotion() && !isPerfMode();
}

/**
 * Fades in what has come since the layer was first drawn, and nothing of what was there already. The animations are gone
 * when they are over.
 *
 * @param layer the group whose children carry `attribute`, with their id as its value
 * @param ids of all that is drawn; the same list as long as nothing changed
 */
export function useFadeIn(layer: RefObject<SVGGElement | null>, attribute: string, ids: readonly string[]): void {
  const fresh = useArrivals(ids);
  useLayoutEffect(() => {
    const group = layer.current;
    if (group === null || fresh.length === 0 || prefersReducedMotion()) {
      return;
    }
    const targets =
      fresh.length > MANY
        ? [group]
        : fresh
            .map((id) => group.querySelector(`[${attribute}="${CSS.escape(id)}"]`))
            .filter((found) => found !== null);
    targets.forEach((target) => target.animate({ opacity: [0, 1] }, { duration: FADE_MS, easing: "ease-out" }));
  }, [layer, attribute, fresh]);
}

const NOBODY: readonly string[] = [];

/** Those of `ids` that the list did not hold before its last change; none at first. */
function useArrivals(ids: readonly string[]): readonly string[] {
  const [held, setHeld] = useState({ ids, fresh: NOBODY });
  if (held.ids === ids) {
    return held.fresh;
  }
  const before = new Set(held.ids);
  const fresh = ids.filter((id) => !before.has(id));
  setHeld({ ids, fresh });
  return fresh;
}
