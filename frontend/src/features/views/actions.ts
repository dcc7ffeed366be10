import { hideTerminal, setBlackout, switchView } from "../../api/activeView";
import type { GmAction } from "../../api/gmAction";
import type { ViewType } from "../../api/model";

const GROUP = "Screens";

const show = (
  viewType: ViewType,
  label: string,
  more: Pick<GmAction, "keys" | "keywords"> = {},
): GmAction & { viewType: ViewType } => ({
  id: `show-${viewType.toLowerCase().replaceAll("_", "-")}`,
  label,
  viewType,
  group: GROUP,
  off: `${label} is on the screens already.`,
  enabled: (view) => view.view_type !== viewType || view.overlay_terminal_slug !== "",
  run: () => switchView(viewType),
  ...more,
});

/** The bridge, which the desk that points its map offers too. */
export const SHOW_BRIDGE = show("BRIDGE", "Bridge", { keywords: "star map" });

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
