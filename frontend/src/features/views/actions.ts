import { switchView } from "../../api/activeView";
import type { GmAction } from "../../api/gmAction";
import type { ViewType } from "../../api/model";

const show = (viewType: ViewType, label: string): GmAction & { viewType: ViewType } => ({
  id: `show-${viewType.toLowerCase().replaceAll("_", "-")}`,
  label,
  viewType,
  enabled: (view) => view.view_type !== viewType || view.overlay_terminal_slug !== "",
  run: () => switchView(viewType),
});

/** The views that need no place, one button each. */
export const VIEW_ACTIONS = [show("STANDBY", "Standby"), show("BRIDGE", "Bridge"), show("CHARON_TERMINAL", "CHARON")];

/** The rarer ones, in a menu. */
export const MORE_VIEW_ACTIONS = [show("SHIP_DASHBOARD", "Ship status"), show("MESSAGES", "Messages")];
