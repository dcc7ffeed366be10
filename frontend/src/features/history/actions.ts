import { redo, undo } from "../../api/activeView";
import type { GmAction } from "../../api/gmAction";

const GROUP = "Edit";

/** Takes the GM's last action back; what players did since stays. */
export const UNDO: GmAction<{ undone: string }> = {
  id: "undo",
  label: "Undo",
  keys: ["mod+Z"],
  group: GROUP,
  keywords: "take back revert",
  off: "There is nothing to undo.",
  detail: (view) => (view.undo ? `Undo: ${view.undo}` : ""),
  enabled: (view) => Boolean(view.undo),
  run: undo,
  said: ({ undone }) => `Undone: ${undone}`,
};

/** Does again what was undone last. */
export const REDO: GmAction<{ redone: string }> = {
  id: "redo",
  label: "Redo",
  keys: ["mod+Y", "mod+shift+Z"],
  group: GROUP,
  keywords: "do again repeat",
  off: "There is nothing to redo.",
  detail: (view) => (view.redo ? `Redo: ${view.redo}` : ""),
  enabled: (view) => Boolean(view.redo),
  run: redo,
  said: ({ redone }) => `Redone: ${redone}`,
};
