import { resetShip } from "../../api/activeView";
import type { GmAction } from "../../api/gmAction";

/** Forgets all that play made of the ship. */
export const RESET_SHIP: GmAction = {
  id: "reset-ship",
  label: "Reset the ship to its file",
  group: "Ship",
  keywords: "hull armour systems repair overrides file",
  off: "The ship is as its file has it.",
  enabled: (view) => Object.keys(view.ship_system_overrides).length + Object.keys(view.ship_gauge_overrides).length > 0,
  run: () => resetShip(),
  said: () => "The ship is as its file has it.",
};
