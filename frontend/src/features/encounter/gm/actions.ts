import {
  clearTokens,
  markTokens,
  removeTokens,
  setRoomVisibility,
  setTokenSize,
  switchView,
} from "../../../api/activeView";
import type { GmAction } from "../../../api/gmAction";
import { type ActiveView, TOKEN_STATUSES, type TokenStatus } from "../../../api/model";
import { askToClear } from "./clearing";
import { select, selectedTokens, tokensHere } from "./selection";

/** Sides a token may have, in cells. */
export const TOKEN_SIZES = [1, 2, 3, 4] as const;

/** Puts the encounter that another view has replaced back on the screens, as it was left. */
export const RESUME_ENCOUNTER: GmAction = {
  id: "resume-encounter",
  label: "Back to the encounter",
  enabled: (view) => view.view_type !== "ENCOUNTER" && view.encounter_deck_id !== "",
  run: () => switchView("ENCOUNTER"),
};

/** Reveals every room of the current deck; the other decks stay as they are. */
export const REVEAL_ALL: GmAction = {
  id: "reveal-all",
  label: "Reveal all",
  keys: ["shift+R"],
  enabled: (view) => roomIds(view).some((id) => view.encounter_room_visibility[id] !== true),
  run: (view) => setRoomVisibility(withRooms(view, true)),
};

/** Hides every room of the current deck; the other decks stay as they are. */
export const HIDE_ALL: GmAction = {
  id: "hide-all",
  label: "Hide all",
  keys: ["shift+H"],
  enabled: (view) => roomIds(view).some((id) => view.encounter_room_visibility[id] === true),
  run: (view) => setRoomVisibility(withRooms(view, false)),
};

/** Asks whether to take every token off the map; only the answer does it. */
export const CLEAR_TOKENS: GmAction = {
  id: "clear-tokens",
  label: "Clear tokens…",
  enabled: (view) => view.view_type === "ENCOUNTER" && Object.keys(view.encounter_tokens).length > 0,
  run: () => {
    askToClear(true);
    return Promise.resolve();
  },
};

/** What the question of `CLEAR_TOKENS` does when it is answered with yes. */
export const CLEAR_TOKENS_AT_ONCE: GmAction = { ...CLEAR_TOKENS, label: "Clear", run: clearTokens };

/** Picks out every token of the deck. */
export const SELECT_ALL: GmAction = {
  id: "select-all-tokens",
  label: "Select all tokens",
  enabled: (view) => view.view_type === "ENCOUNTER" && selectedTokens(view).length < tokensHere(view).length,
  run: (view) => {
    select({ type: "only", ids: tokensHere(view) });
    return Promise.resolve();
  },
};

/** For each mark: puts it on all selected tokens, or takes it off when all of them bear it. */
export const MARK_SELECTION: readonly { status: TokenStatus; action: GmAction }[] = TOKEN_STATUSES.map(
  (status, index) => ({
    status,
    action: {
      id: `mark-${status}`,
      label: `Selection: ${status}`,
      off: "Nothing is selected",
      keys: [String(index + 1)],
      enabled: hasSelection,
      run: (view) => mark(view, status),
    },
  }),
);

/** For each size: makes all selected tokens that large. */
export const RESIZE_SELECTION: readonly { size: number; action: GmAction }[] = TOKEN_SIZES.map((size) => ({
  size,
  action: {
    id: `resize-${size}`,
    label: `Selection: ${size} × ${size} cells`,
    enabled: (view) => selectedTokens(view).some(([, token]) => token.size !== size),
    run: async (view) => {
      for (const [id, token] of selectedTokens(view)) {
        if (token.size !== size) {
          await setTokenSize(id, size);
        }
      }
    },
  },
}));

/** Takes the selected tokens off the map. */
export const REMOVE_SELECTION: GmAction = {
  id: "remove-selection",
  label: "Selection: remove",
  off: "Nothing is selected",
  keys: ["Delete"],
  enabled: hasSelection,
  run: async (view) => {
    await removeTokens(selectedTokens(view).map(([id]) => id));
    select({ type: "clear" });
  },
};

/** Everything the encounter can do whatever its place, for lists of shortcuts and for searching. */
export const ENCOUNTER_ACTIONS: readonly GmAction[] = [
  RESUME_ENCOUNTER,
  REVEAL_ALL,
  HIDE_ALL,
  SELECT_ALL,
  ...MARK_SELECTION.map(({ action }) => action),
  ...RESIZE_SELECTION.map(({ action }) => action),
  REMOVE_SELECTION,
  CLEAR_TOKENS,
];

function mark(view: ActiveView, status: TokenStatus) {
  const tokens = selectedTokens(view);
  const on = !tokens.every(([, token]) => token.status.includes(status));
  return markTokens(
    tokens.map(([id]) => id),
    status,
    on,
  );
}

function hasSelection(view: ActiveView): boolean {
  return view.view_type === "ENCOUNTER" && selectedTokens(view).length > 0;
}

function roomIds(view: ActiveView): string[] {
  const deck = view.location_data?.map?.current_deck;
  return deck ? [...deck.rooms, ...deck.corridors].map((room) => room.id) : [];
}

function withRooms(view: ActiveView, visible: boolean): Record<string, boolean> {
  return { ...view.encounter_room_visibility, ...Object.fromEntries(roomIds(view).map((id) => [id, visible])) };
}
