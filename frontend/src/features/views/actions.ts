import { hideTerminal, setBlackout, switchView } from "../../api/activeView";
import { BRIDGE_TAB_LABELS, BRIDGE_TABS, type BridgeTab } from "../../api/bridgeTabs";
import type { GmAction } from "../../api/gmAction";
import type { ViewType } from "../../api/model";

const GROUP = "Screens";

const BRIDGE_TAB_KEYWORDS: Record<BridgeTab, string> = {
  map: "star chart galaxy tab",
  personnel: "crew npcs people tab",
  logs: "sessions diary tab",
  status: "ship hull systems tab",
  charon: "computer conversation tab",
};

interface ShowAction extends GmAction {
  viewType: ViewType;
}

/** Puts a view on every screen; with `slug` one of its parts. */
function show(
  viewType: ViewType,
  label: string,
  { slug = "", ...more }: Pick<GmAction, "keys" | "keywords"> & { slug?: string } = {},
): ShowAction {
  return {
    id: ["show", viewType.toLowerCase().replaceAll("_", "-"), slug].filter(Boolean).join("-"),
    label,
    viewType,
    group: GROUP,
    off: `${label} is on the screens already.`,
    enabled: (view) => view.view_type !== viewType || view.view_slug !== slug || view.overlay_terminal_slug !== "",
    run: () => switchView(viewType, slug === "" ? {} : { view_slug: slug }),
    ...more,
  };
}

/** The bridge, which the desk that points its map offers too. */
export const SHOW_BRIDGE = show("BRIDGE", "Bridge", { keywords: "star map" });

/** The bridge at one of its tabs, on every screen. */
export const BRIDGE_TAB_ACTIONS = BRIDGE_TABS.map((slug) => {
  const words = BRIDGE_TAB_LABELS[slug];
  return show("BRIDGE", `Bridge: ${slug === "charon" ? words : words.toLowerCase()}`, {
    slug,
    keywords: BRIDGE_TAB_KEYWORDS[slug],
  });
});

/** The views that need no place, one button each. */
export const VIEW_ACTIONS = [
  show("STANDBY", "Standby", { keys: ["S"], keywords: "idle title" }),
  SHOW_BRIDGE,
  show("CHARON_TERMINAL", "CHARON", { keywords: "computer terminal" }),
];

/** The rarer ones, in a menu. */
export const MORE_VIEW_ACTIONS = [
  show("SHIP_DASHBOARD", "Ship status", { keywords: "dashboard hull systems" }),
  show("MESSAGES", "Messages", { keywords: "inbox broadcasts" }),
];

/** Takes the comm terminal off the screens. */
export const HIDE_TERMINAL: GmAction = {
  id: "hide-terminal",
  label: "Hide the terminal",
  group: GROUP,
  keywords: "comm overlay close mail",
  off: "No terminal is on the screens.",
  detail: (view) => `Takes ${view.overlay_terminal_slug} off the screens`,
  enabled: (view) => view.overlay_terminal_slug !== "",
  run: hideTerminal,
};

/** Darkens every screen of the players, and gives them the view back. The GM goes on preparing meanwhile. */
export const BLACKOUT: GmAction<{ on: boolean }> = {
  id: "blackout",
  label: "Blackout",
  keys: ["B"],
  group: GROUP,
  keywords: "dark screens black curtain",
  detail: (view) => (view.blackout ? "Show the view on the screens again" : "Darken every screen of the players"),
  enabled: () => true,
  run: (view) => setBlackout(!view.blackout),
  said: ({ on }) => (on ? "Blackout: the screens are dark." : "The screens show the view again."),
};
