import { showJoin } from "../../api/activeView";
import type { GmAction } from "../../api/gmAction";

/** Has the resting screen show how to join, or not. */
export const JOIN: GmAction<{ shown: boolean }> = {
  id: "join",
  label: "How to join, on standby",
  keys: ["J"],
  group: "Screens",
  keywords: "address qr code phone hide show",
  detail: (view) => (view.join_shown ? "Hide how to join" : "Show how to join"),
  enabled: () => true,
  run: (view) => showJoin(!view.join_shown),
  said: ({ shown }) => (shown ? "Standby shows how to join." : "Standby no longer shows how to join."),
};
