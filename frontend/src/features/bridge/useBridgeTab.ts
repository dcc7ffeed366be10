import { useState } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { keepInSession, recallInSession } from "../../ui/sessionMemory";

/** The bridge's stations, in the order of their tabs. */
export const BRIDGE_TABS = ["map", "personnel", "logs", "status", "charon"] as const;
export type BridgeTab = (typeof BRIDGE_TABS)[number];

const NAME = "bridge.tab";

/**
 * The open tab, which this browser tab remembers. Where the GM leads, a new place on the map opens the map; what was
 * pointed at before this page came does not.
 */
export function useBridgeTab(): [BridgeTab, (next: BridgeTab) => void] {
  const [tab, setTab] = useState(remembered);
  const focus = useActiveView((view) => view.bridge_focus);
  const [pointedAt, setPointedAt] = useState(focus);
  const choose = (next: BridgeTab) => {
    setTab(next);
    keepInSession(NAME, next);
  };
  if (focus !== pointedAt) {
    setPointedAt(focus);
    if (focus?.follow && pointedAt !== null) {
      setTab("map");
    }
  }
  return [tab, choose];
}

function remembered(): BridgeTab {
  const kept = recallInSession(NAME);
  return BRIDGE_TABS.find((tab) => tab === kept) ?? "map";
}
