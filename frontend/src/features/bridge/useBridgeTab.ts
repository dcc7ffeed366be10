import { useEffect, useState } from "react";
import { type BridgeTab, bridgeTabOf } from "../../api/bridgeTabs";
import { useActiveView, useCurrentView } from "../../api/activeViewContext";
import { useUnattended } from "../../ui/profile";
import { writeSessionItem, readSessionItem } from "../../ui/sessionItems";

/** The tab that was open last in this browser tab. */
const OPEN = "bridge.tab";
/** The choice of the GM's that was followed last, for as long as the screens stay on the bridge. */
const FOLLOWED = "bridge.followed";

/**
 * The open tab. It is the GM's choice when that changes, the map when the GM points that somewhere, and else what was
 * chosen on this screen, which its browser tab remembers. Where nobody works at the screen it is always the GM's choice.
 */
export function useBridgeTab(): [BridgeTab, (next: BridgeTab) => void] {
  const unattended = useUnattended();
  const chosen = useActiveView((view) => view.view_slug) ?? "";
  const focus = useActiveView((view) => view.bridge_focus);
  const [tab, setTab] = useState(() => firstTab(chosen, unattended));
  const [held, setHeld] = useState({ chosen, focus });
  useRememberFollowed(chosen, unattended);

  if (chosen !== held.chosen || focus !== held.focus) {
    setHeld({ chosen, focus });
    const asked = bridgeTabOf(chosen) ?? (unattended ? "map" : null);
    if (chosen !== held.chosen && asked !== null) {
      setTab(asked);
    } else if (focus !== held.focus && focus?.follow && held.focus !== null) {
      setTab("map");
    }
  }
  const choose = (next: BridgeTab) => {
    setTab(next);
    if (!unattended) {
      writeSessionItem(OPEN, next);
    }
  };
  return [tab, choose];
}

function firstTab(chosen: string, unattended: boolean): BridgeTab {
  const asked = bridgeTabOf(chosen);
  const remembered = unattended ? null : bridgeTabOf(readSessionItem(OPEN));
  const followed = remembered !== null && readSessionItem(FOLLOWED) === chosen;
  return (followed ? remembered : (asked ?? remembered)) ?? "map";
}

/** A reload, or the dark, is no reason to follow the same choice again; another view in between is. */
function useRememberFollowed(chosen: string, unattended: boolean): void {
  const currentView = useCurrentView();
  useEffect(() => {
    if (unattended) {
      return;
    }
    writeSessionItem(FOLLOWED, chosen);
    return () => {
      if (currentView()?.view_type !== "BRIDGE") {
        writeSessionItem(FOLLOWED, "");
      }
    };
  }, [chosen, unattended, currentView]);
}
