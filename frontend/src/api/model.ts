/**
 * The wire's words in one place: every name a page uses for what the server sends. JSON is snake_case and stays so here,
 * so that what is read in the network panel is what is read in the code.
 */

export const VIEW_TYPES = [
  "STANDBY",
  "BRIDGE",
  "ENCOUNTER",
  "CHARON_TERMINAL",
  "COMM_TERMINAL",
  "MESSAGES",
  "SHIP_DASHBOARD",
] as const;
export type ViewType = (typeof VIEW_TYPES)[number];

export const DOOR_STATUSES = ["OPEN", "CLOSED", "LOCKED", "SEALED", "DAMAGED"] as const;
export type DoorStatus = (typeof DOOR_STATUSES)[number];

export const TOKEN_TYPES = ["player", "npc", "creature", "object"] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export const TOKEN_STATUSES = ["wounded", "dead", "panicked", "stunned", "hidden"] as const;
export type TokenStatus = (typeof TOKEN_STATUSES)[number];

export const SHIP_SYSTEMS = ["life_support", "engines", "weapons", "comms"] as const;
export type ShipSystemName = (typeof SHIP_SYSTEMS)[number];

export const SYSTEM_STATUSES = ["ONLINE", "STRESSED", "DAMAGED", "CRITICAL", "OFFLINE"] as const;
export type SystemStatus = (typeof SYSTEM_STATUSES)[number];

export const PRIORITIES = ["LOW", "NORMAL", "HIGH", "CRITICAL"] as const;
export type Priority = (typeof PRIORITIES)[number];

export type CharonMode = "DISPLAY" | "QUERY";

/** Whole or fractional grid cells, origin at the top left. */
export interface Position {
  x: number;
  y: number;
}

export interface Rect extends Position {
  width: number;
  height: number;
}

/** A room (or an older file's corridor). Grid rooms also carry `rects`; x, y, width and height are then their bounds. */
export interface Room extends Rect {
  id: string;
  name?: string | null;
  description?: string | null;
  status?: string | null;
  type?: string | null;
  rects?: Rect[] | null;
}

/** A door of any file form. An end is null when the reader may not know it; so is a position nobody can compute. */
export interface Connection {
  id: string;
  from: string | null;
  to: string | null;
  door_type?: string | null;
  door_status?: DoorStatus | null;
  position: (Position & { orientation: "horizontal" | "vertical" }) | null;
}

export interface InterDeckConnection {
  id: string;
  from_room: string;
  to_deck: string;
  to_room: string | null;
  type?: string | null;
  status?: string | null;
}

export interface MapTerminal {
  id: string;
  room: string;
  position?: Position | null;
  terminal_slug?: string | null;
  name?: string | null;
}

export interface Poi {
  id: string;
  type?: string | null;
  room: string;
  position?: Position | null;
  name?: string | null;
  icon?: string | null;
  status?: string | null;
  description?: string | null;
}

/** One deck of a location, or its single map. */
export interface DeckMap {
  deck_id?: string | null;
  name?: string | null;
  location_name?: string | null;
  description?: string | null;
  grid: { width: number; height: number; unit_size?: number | null; show_grid?: boolean | null };
  rooms: Room[];
  connections: Connection[];
  corridors?: Room[] | null;
  inter_deck_connections?: InterDeckConnection[] | null;
  terminals?: MapTerminal[] | null;
  poi?: Poi[] | null;
  image_path?: string | null;
}

export interface DeckEntry {
  id: string;
  name: string;
  level: number;
  default?: boolean | null;
  description?: string | null;
}

export interface Manifest {
  name?: string | null;
  facility_type?: string | null;
  total_decks?: number | null;
  decks: DeckEntry[];
}

export interface LocationMap {
  is_multi_deck: boolean;
  manifest: Manifest | null;
  current_deck: DeckMap | null;
  current_deck_id: string;
}

export interface LocationData {
  slug: string;
  name?: string | null;
  type?: string | null;
  status?: string | null;
  description?: string | null;
  map?: LocationMap | null;
}

export interface Token {
  type: TokenType;
  name: string;
  x: number;
  y: number;
  status: TokenStatus[];
  image_url?: string | null;
  room_id?: string | null;
  deck_id?: string | null;
}

export interface NpcPortrait {
  id: string;
  name: string;
  portrait?: string | null;
}

export interface SystemOverride {
  status: SystemStatus;
  condition?: number | null;
  info?: string | null;
}

/** The state every screen shows, as its audience may know it. */
export interface ActiveView {
  view_type: ViewType;
  location_slug: string;
  view_slug: string;
  overlay_location_slug: string;
  overlay_terminal_slug: string;
  charon_mode: CharonMode;
  charon_location_path: string;
  charon_dialog_open: boolean;
  charon_active_channel: string;
  encounter_level: number;
  encounter_deck_id: string;
  encounter_room_visibility: Record<string, boolean>;
  encounter_door_status: Record<string, DoorStatus>;
  encounter_tokens: Record<string, Token>;
  encounter_active_portraits: string[];
  encounter_npc_data: Record<string, NpcPortrait>;
  ship_system_overrides: Partial<Record<ShipSystemName, SystemOverride>>;
  player_moves_allowed: boolean;
  revision: number;
  instance_id: string;
  updated_at: string;
  location_type?: string | null;
  location_name?: string | null;
  location_path?: string[] | null;
  location_data?: LocationData | null;
  encounter_total_decks?: number | null;
  encounter_deck_name?: string | null;
}

/** What every one of the state's writes answers, besides fields of its own. */
export interface WriteAnswer {
  success: true;
  revision: number;
}

export interface Me {
  username: string;
  roles: string[];
}

export interface Message {
  id: number;
  sender: string;
  content: string;
  priority: Priority;
  created_at: string;
}

export interface Mail {
  message_id: string;
  conversation_id?: string | null;
  in_reply_to?: string | null;
  timestamp?: string | null;
  priority?: string | null;
  subject?: string | null;
  from?: string | null;
  to?: string | string[] | null;
  read?: boolean | null;
  contact?: string | null;
  body: string;
}

export interface CommTerminal {
  slug: string;
  name?: string | null;
  owner?: string | null;
  terminal_id?: string | null;
  access_level?: string | null;
  description?: string | null;
  location_name?: string | null;
  inbox: Mail[];
  sent: Mail[];
}

export interface LocationNode {
  slug: string;
  path: string;
  name: string;
  type?: string | null;
  status?: string | null;
  description?: string | null;
  has_map: boolean;
  terminals: { slug: string; name?: string | null; owner?: string | null }[];
  children: LocationNode[];
}

export interface TokenImage {
  id: string;
  name: string;
  type: string;
  url: string;
  source: string;
}

export interface CrewMember {
  id: string;
  name: string;
  callsign?: string | null;
  role?: string | null;
  portrait?: string | null;
}

export interface Npc {
  id: string;
  name: string;
  role?: string | null;
  portrait?: string | null;
  status?: string | null;
}

export interface ShipSystem {
  status?: SystemStatus | null;
  condition?: number | null;
  info?: string | null;
}

export interface Gauge {
  current: number;
  max: number;
}

export interface Ship {
  name?: string | null;
  class?: string | null;
  crew_count?: number | null;
  crew_capacity?: number | null;
  hull?: Gauge | null;
  armor?: Gauge | null;
  systems?: Partial<Record<ShipSystemName, ShipSystem>> | null;
}

export interface CampaignProblem {
  file: string;
  line?: number | null;
  what: string;
  consequence: string;
}
