import type { GmAction } from "../../api/gmAction";
import { charonActions } from "../../features/charon/gm/actions";
import { FOLLOW } from "../../features/charts/gm/actions";
import { ENCOUNTER_ACTIONS } from "../../features/encounter/gm/actions";
import { REDO, UNDO } from "../../features/history/actions";
import { JOIN } from "../../features/join/actions";
import { RESET_SHIP } from "../../features/ship/actions";
import {
  BLACKOUT,
  BRIDGE_TAB_ACTIONS,
  HIDE_TERMINAL,
  MORE_VIEW_ACTIONS,
  VIEW_ACTIONS,
} from "../../features/views/actions";
import { withoutClashes } from "../../ui/gm/shortcuts";

/** The console's kinds of work, one tab each. */
export const TABS = ["encounter", "bridge", "ship", "charon", "broadcast", "problems"] as const;
export type TabName = (typeof TABS)[number];

export const TAB_LABELS: Record<TabName, string> = {
  encounter: "Encounter",
  bridge: "Bridge",
  ship: "Ship",
  charon: "CHARON",
  broadcast: "Broadcast",
  problems: "Problems",
};

/** What the console can do to itself. */
export interface ConsoleMoves {
  togglePalette: () => void;
  toggleSheet: () => void;
  togglePreview: () => void;
  findPlace: () => void;
  openTab: (tab: TabName) => void;
  /** opens the CHARON tab at a channel */
  openChannel: (channel: string) => void;
}

/** The id of the action that opens a dialog, by which its keys close it again. */
export const PALETTE = "palette";
export const SHEET = "shortcuts";

/** Everything the GM can do that is not one of the campaign's own things, in the order of the sheet. */
export function consoleActions(moves: ConsoleMoves): readonly GmAction[] {
  return withoutClashes([
    ...VIEW_ACTIONS,
    ...BRIDGE_TAB_ACTIONS,
    ...MORE_VIEW_ACTIONS,
    HIDE_TERMINAL,
    JOIN,
    BLACKOUT,
    ...inGroup("Encounter", ENCOUNTER_ACTIONS),
    FOLLOW,
    RESET_SHIP,
    ...charonActions(moves.openChannel),
    UNDO,
    REDO,
    ...inGroup("Console", ownActions(moves)),
  ]);
}

function ownActions(moves: ConsoleMoves): GmAction[] {
  return [
    own(PALETTE, "Find anything", moves.togglePalette, ["mod+K"], "palette search command"),
    own(SHEET, "Keyboard shortcuts", moves.toggleSheet, ["?"], "help keys"),
    own("preview", "Preview: what the players see", moves.togglePreview, ["P"], "live picture terminal"),
    own("find-place", "Find a place", moves.findPlace, ["/"], "search tree locations"),
    ...TABS.map((tab) => own(`tab-${tab}`, `Open ${TAB_LABELS[tab]}`, () => moves.openTab(tab), [], "tab desk")),
  ];
}

function own(id: string, label: string, move: () => void, keys: readonly string[], keywords: string): GmAction {
  const run = () => {
    move();
    return Promise.resolve();
  };
  return { id, label, keys, keywords, enabled: () => true, run };
}

function inGroup(group: string, actions: readonly GmAction[]): GmAction[] {
  return actions.map((action) => ({ group, ...action }));
}
