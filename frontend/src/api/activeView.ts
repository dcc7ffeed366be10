import { answerOf, api, post } from "./client";
import type {
  ActiveView,
  CharonMode,
  DoorStatus,
  FocusChange,
  NewToken,
  ShipPart,
  SystemChange,
  TokenMove,
  TokenStatus,
  ViewChoice,
  ViewType,
} from "./model";

/** Reads the whole state once, for the player audience when asked so. */
export const readActiveView = (audience?: "player"): Promise<ActiveView> =>
  answerOf(api.GET("/api/active-view/", { params: { query: { audience } } }));

/**
 * Puts a view on every screen.
 *
 * @param choice `location_slug`: a slug, or a path of slugs where the slug alone is ambiguous; `view_slug`: one of the
 *     bridge's tabs
 */
export const switchView = (view_type: ViewType, choice: ViewChoice = {}) =>
  post("/api/gm/switch-view/", { view_type, ...choice });

/** Lays a comm terminal over whatever the screens show. */
export const showTerminal = (location_slug: string, terminal_slug: string) =>
  post("/api/gm/show-terminal/", { location_slug, terminal_slug });

/** Takes the comm terminal off every screen; anyone at the table may. */
export const hideTerminal = () => answerOf(api.POST("/api/terminal/hide/"));

/** DISPLAY: CHARON only speaks. QUERY: the table may ask. */
export const setCharonMode = (mode: CharonMode) => post("/api/gm/charon/mode/", { mode });

/** Opens or closes the CHARON dialog on every screen. */
export const toggleCharonDialog = (open: boolean) => post("/api/gm/charon/toggle-dialog/", { open });

/** Chooses the place CHARON speaks from and knows of, by slug or path; empty for none. */
export const setCharonLocation = (location_path: string) => post("/api/gm/charon/location/", { location_path });

/** Makes another deck of the shown location current. */
export const switchLevel = (level: number, deck_id: string) =>
  post("/api/gm/encounter/switch-level/", { level, deck_id });

/** Reveals or hides one room. */
export const setRoomVisible = (room_id: string, visible: boolean) =>
  post("/api/gm/encounter/toggle-room/", { room_id, visible });

/** Replaces the whole visibility map; a room left out is hidden. */
export const setRoomVisibility = (room_visibility: Record<string, boolean>) =>
  post("/api/gm/encounter/room-visibility/", { room_visibility });

/** Sets the state of a door. */
export const setDoorStatus = (connection_id: string, door_status: DoorStatus) =>
  post("/api/gm/encounter/set-door-status/", { connection_id, door_status });

/** Places a token on the current deck, in a whole grid cell. */
export const placeToken = (token: NewToken) => post("/api/gm/encounter/place-token/", token);

/**
 * Moves a token to a whole grid cell. Players may move `player` tokens while the GM allows it.
 *
 * @param gesture the drag this is a part of, 8–64 letters, digits and hyphens: one undo takes all parts back
 */
export const moveToken = (token_id: string, x: number, y: number, gesture?: string) =>
  post("/api/gm/encounter/move-token/", { token_id, x, y, gesture });

/**
 * Moves several tokens in one step: all of them, or none when one cannot go where it should.
 *
 * @param gesture the drag this is a part of, as for `moveToken`
 */
export const moveTokens = (moves: readonly TokenMove[], gesture?: string) =>
  post("/api/gm/encounter/move-tokens/", { moves: [...moves], gesture });

/** Puts one mark on several tokens, or takes it off them; their other marks stay. */
export const markTokens = (token_ids: readonly string[], status: TokenStatus, on: boolean) =>
  post("/api/gm/encounter/mark-tokens/", { token_ids: [...token_ids], status, on });

/** Takes several tokens off the map in one step. */
export const removeTokens = (token_ids: readonly string[]) =>
  post("/api/gm/encounter/remove-tokens/", { token_ids: [...token_ids] });

/** Sets the side of a token's square, 1–4 cells; the server moves it inwards where it would leave the grid. */
export const setTokenSize = (token_id: string, size: number) =>
  post("/api/gm/encounter/update-token-status/", { token_id, size });

/** Takes a token off the map. */
export const removeToken = (token_id: string) => post("/api/gm/encounter/remove-token/", { token_id });

/** Replaces a token's status marks. */
export const setTokenStatus = (token_id: string, status: TokenStatus[]) =>
  post("/api/gm/encounter/update-token-status/", { token_id, status });

/** Takes every token off the map. */
export const clearTokens = () => answerOf(api.POST("/api/gm/encounter/clear-tokens/"));

/** Shows an NPC's portrait, or dismisses it when it is shown. */
export const togglePortrait = (npc_id: string) => post("/api/gm/encounter/toggle-portrait/", { npc_id });

/** Lets players move their own tokens, or stops them. */
export const allowPlayerMoves = (allowed: boolean) => post("/api/gm/encounter/player-moves/", { allowed });

/** Has the resting screen show how to join, or not. */
export const showJoin = (shown: boolean) => post("/api/gm/join/", { shown });

/** Lays a runtime state over one of the ship's systems. */
export const setShipSystem = (change: SystemChange) => post("/api/gm/ship-status/toggle/", change);

/** What is left of the ship's hull, 0 to the most its file has. */
export const setShipHull = (current: number) => post("/api/gm/ship-status/hull/", { current });

/** What is left of the ship's armour, 0 to the most its file has. */
export const setShipArmor = (current: number) => post("/api/gm/ship-status/armor/", { current });

/** Forgets what play made of the ship, or of one part of it: its file holds again. */
export const resetShip = (part?: ShipPart) => post("/api/gm/ship-status/reset/", part === undefined ? {} : { part });

/** Points the bridge's map somewhere, on every terminal. */
export const focusBridge = (change: FocusChange) => post("/api/gm/bridge/focus/", change);

/** Puts a neutral screen on every terminal, or gives the view back as it has become meanwhile. */
export const setBlackout = (on: boolean) => post("/api/gm/blackout/", { on });

/** Takes the GM's last action back; answers what that was. Throws an ApiError of status 409 when there is none. */
export const undo = () => answerOf(api.POST("/api/gm/undo/"));

/** Does again what was undone last; answers what that was. Throws an ApiError of status 409 when there is nothing. */
export const redo = () => answerOf(api.POST("/api/gm/redo/"));
