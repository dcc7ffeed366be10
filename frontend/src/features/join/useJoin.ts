import { useSyncExternalStore } from "react";
import { useActiveView } from "../../api/activeViewContext";
import type { JoinAddress } from "../../api/model";
import { readJoin } from "../../api/reads";
import { useRead } from "../../api/useRead";

/** A box may get its address long after it has started, and no event tells of it. */
const EVERY_MS = 10_000;

/** A screen that others look at. Whoever reads this on a phone has joined already. */
const FOR_OTHERS = "(min-width: 900px) and (min-height: 560px)";

function subscribe(listener: () => void) {
  const media = window.matchMedia(FOR_OTHERS);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

const isForOthers = () => window.matchMedia(FOR_OTHERS).matches;

/** How to join, while the GM has it shown and this screen is one to show it on; null otherwise, or when nobody knows. */
export function useJoin(): JoinAddress | null {
  const forOthers = useSyncExternalStore(subscribe, isForOthers);
  const shown = useActiveView((view) => view.join_shown) ?? false;
  const asking = forOthers && shown;
  return useRead(asking ? "join" : null, readJoin, asking ? EVERY_MS : undefined).data;
}
