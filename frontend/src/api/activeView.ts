import { getJson, postJson } from "./http";
import type {
  ActiveView,
  CharonMode,
  ChartLevel,
  DoorStatus,
  ShipGaugeName,
  ShipSystemName,
  SystemStatus,
  TokenStatus,
  TokenType,
  ViewType,
  WriteAnswer,
} from "./model";

/** Reads the whole state once, for the player audience when asked so. */
export const readActiveView = (audience?: "player") => getJson<ActiveView>("/api/active-view/", { audience });

export interface ViewChoice {
  /** a slug, or a path of slugs where the slug alone is ambiguous */
  location_slug?: string;
  /** further choice within the view: one of the bridge's tabs */
  view_slug?: string;
}

/** Puts a view on every screen. */
export const switchView = (view_type: ViewType, choice: ViewChoice = {}) =>
  postJson<WriteAnswer>("/api/gm/switch-view/", { view_type, ...choice });

/** Lays a comm terminal over whatever the screens show. */
export const showTerminal = (location_slug: string, terminal_slug: string) =>
  postJson<WriteAnswer>("/api/gm/show-terminal/", { location_slug, terminal_slug });

/** Takes the comm terminal off every screen; anyone at the table may. */
export const hideTerminal = () => postJson<WriteAnswer>("/api/terminal/hide/");

/** DISPLAY: CHARON only speaks. QUERY: the table may ask. */
export const setCharonMode = (mode: CharonMode) => postJson<WriteAnswer>("/api/gm/charon/mode/", { mode });

/** Opens or closes the CHARON dialog on every screen. */
export const toggleCharonDialog = (open: boolean) => postJson<WriteAnswer>("/api/gm/charon/toggle-dialog/", { open });

/** Chooses the place CHARON speaks from and knows of, by slug or path; empty for none. */
export const setCharonLocation = (location_path: string) =>
  postJson<WriteAnswer>("/api/gm/charon/location/", { location_path });

/** Makes another deck of the shown location current. */
export const switchLevel = (level: number, deck_id: string) =>
  postJson<WriteAnswer>("/api/gm/encounter/switch-level/", { level, deck_id });

/** Reveals or hides one room. */
export const setRoomVisible = (room_id: string, visible: boolean) =>
  postJson<WriteAnswer>("/api/gm/encounter/toggle-room/", { room_id, visible });

/** Replaces the whole visibility map; a room left out is hidden. */
export const setRoomVisibility = (room_visibility: Record<string, boolean>) =>
  postJson<WriteAnswer>("/api/gm/encounter/room-visibility/", { room_visibility });

/** Sets the state of a door. */
export const setDoorStatus = (connection_id: string, door_status: DoorStatus) =>
  postJson<WriteAnswer>("/api/gm/encounter/set-door-status/", { connection_id, door_status });

export interface NewToken {
  type: TokenType;
  name: string;
  x: number;
  y: number;
  image_url?: string;
  /** side of its square in cells, 1–4; 1 when left out */
  size?: number;
  /** marks it has from the start; none when left out */
  status?: TokenStatus[];
}

/** Places a token on the current deck, in a whole grid cell. */
export const placeToken = (token: NewToken) =>
  postJson<WriteAnswer & { token_id: string }>("/api/gm/encounter/place-token/", token);

/**
 * Moves a token to a whole grid cell. Players may move `player` tokens while the GM allows it.
 *
 * @param gesture the drag this is a part of, 8–64 letters, digits and hyphens: one undo takes all parts back
 */
export const moveToken = (token_id: string, x: number, y: number, gesture?: string) =>
  postJson<WriteAnswer>("/api/gm/encounter/move-token/", { token_id, x, y, gesture });

export interface TokenMove {
  token_id: string;
  x: number;
  y: number;
}

/**
 * Moves several tokens in one step: all of them, or none when one cannot go where it should.
 *
 * @param gesture the drag this is a part of, as for `moveToken`
 */
export const moveTokens = (moves: readonly TokenMove[], gesture?: string) =>
  postJson<WriteAnswer>("/api/gm/encounter/move-tokens/", { moves, gesture });

/** Puts one mark on several tokens, or takes it off them; their other marks stay. */
export const markTokens = (token_ids: readonly string[], status: TokenStatus, on: boolean) =>
  postJson<WriteAnswer>("/api/gm/encounter/mark-tokens/", { token_ids, status, on });

/** Takes several tokens off the map in one step. */
export const removeTokens = (token_ids: readonly string[]) =>
  postJson<WriteAnswer>("/api/gm/encounter/remove-tokens/", { token_ids });

/** Sets the side of a token's square, 1–4 cells; the server moves it inwards where it would leave the grid. */
export const setTokenSize = (token_id: string, size: number) =>
  postJson<WriteAnswer>("/api/gm/encounter/update-token-status/", { token_id, size });

/** Takes a token off the map. */
export const removeToken = (token_id: string) => postJson<WriteAnswer>("/api/gm/encounter/remove-token/", { token_id });

/** Replaces a token's status marks. */
export const setTokenStatus = (token_id: string, status: TokenStatus[]) =>
  postJson<WriteAnswer>("/api/gm/encounter/update-token-status/", { token_id, status });

/** Takes every token off the map. */
export const clearTokens = () => postJson<WriteAnswer>("/api/gm/encounter/clear-tokens/");

/** Shows an NPC's portrait, or dismisses it when it is shown. */
export const togglePortrait = (npc_id: string) =>
  postJson<WriteAnswer>("/api/gm/encounter/toggle-portrait/", { npc_id });

/** Lets players move their own tokens, or stops them. */
export const allowPlayerMoves = (allowed: boolean) =>
  postJson<WriteAnswer>("/api/gm/encounter/player-moves/", { allowed });

/** Has the resting screen show how to join, or not. */
export const showJoin = (shown: boolean) => postJson<WriteAnswer & { shown: boolean }>("/api/gm/join/", { shown });

export interface SystemChange {
  system: ShipSystemName;
  status: SystemStatus;
  /** 0–100 */
  condition?: number;
  info?: string;
}

/** Lays a runtime state over one of the ship's systems. */
export const setShipSystem = (change: SystemChange) => postJson<WriteAnswer>("/api/gm/ship-status/toggle/", change);

/** What is left of the ship's hull, 0 to the most its file has. */
export const setShipHull = (current: number) => postJson<WriteAnswer>("/api/gm/ship-status/hull/", { current });

/** What is left of the ship's armour, 0 to the most its file has. */
export const setShipArmor = (current: number) => postJson<WriteAnswer>("/api/gm/ship-status/armor/", { current });

/** Forgets what play made of the ship, or of one part of it: its file holds again. */
export const resetShip = (part?: ShipSystemName | ShipGaugeName) =>
  postJson<WriteAnswer>("/api/gm/ship-status/reset/", part === undefined ? {} : { part });

export interface FocusChange {
  level: ChartLevel;
  /** slug or path; needed at the levels system and orbit */
  system?: string;
  /** slug or path; needed at the level orbit */
  body?: string;
  /** what is picked out there: the `location_slug` of the chart's entry, else its name */
  element?: string;
  /** whether the terminals stay there; true when left out */
  follow?: boolean;
}

/** Points the bridge's map somewhere, on every terminal. */
export const focusBridge = (change: FocusChange) => postJson<WriteAnswer>("/api/gm/bridge/focus/", change);

/** Puts a neutral screen on every terminal, or gives the view back as it has become meanwhile. */
export const setBlackout = (on: boolean) => postJson<WriteAnswer & { on: boolean }>("/api/gm/blackout/", { on });

/** Takes the GM's last action back; answers what that was. Throws an ApiError of status 409 when there is none. */
export const undo = () => postJson<WriteAnswer & { undone: string }>("/api/gm/undo/");

/** Does again what was undone last; answers what that was. Throws an ApiError of status 409 when there is nothing. */
export const redo = () => postJson<WriteAnswer & { redone: string }>("/api/gm/redo/");
