import { clearTokens, setRoomVisibility, switchView } from "../../../api/activeView";
import type { GmAction } from "../../../api/gmAction";
import type { ActiveView } from "../../../api/model";

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
  enabled: (view) => roomIds(view).some((id) => view.encounter_room_visibility[id] !== true),
  run: (view) => setRoomVisibility(withRooms(view, true)),
};

/** Hides every room of the current deck; the other decks stay as they are. */
export const HIDE_ALL: GmAction = {
  id: "hide-all",
  label: "Hide all",
  enabled: (view) => roomIds(view).some((id) => view.encounter_room_visibility[id] === true),
  run: (view) => setRoomVisibility(withRooms(view, false)),
};

/** Takes every token off the map. There is no way back: ask first. */
export const CLEAR_TOKENS: GmAction = {
  id: "clear-tokens",
  label: "Clear tokens",
  enabled: (view) => Object.keys(view.encounter_tokens).length > 0,
  run: clearTokens,
};

function roomIds(view: ActiveView): string[] {
  const deck = view.location_data?.map?.current_deck;
  return deck ? [...deck.rooms, ...deck.corridors].map((room) => room.id) : [];
}

function withRooms(view: ActiveView, visible: boolean): Record<string, boolean> {
  return { ...view.encounter_room_visibility, ...Object.fromEntries(roomIds(view).map((id) => [id, visible])) };
}
