/** Whole wire values for tests, each with the one thing changed that a test is about. No page imports this. */
import type {
  ActiveView,
  CommTerminal,
  CrewMember,
  DeckMap,
  LocationNode,
  Mail,
  Message,
  Npc,
  Room,
  SessionLog,
  Ship,
  Token,
} from "./model";

export const aToken = (more: Partial<Token> = {}): Token => ({
  type: "player",
  name: "Vale",
  x: 1,
  y: 1,
  status: [],
  image_url: "",
  room_id: "",
  deck_id: "single",
  size: 1,
  ...more,
});

export const aRoom = (more: Partial<Room> = {}): Room => ({
  id: "room",
  name: "Room",
  x: 0,
  y: 0,
  width: 2,
  height: 2,
  description: "",
  status: "OPERATIONAL",
  ...more,
});

export const aDeck = (more: Partial<DeckMap> = {}): DeckMap => ({
  deck_id: "single",
  name: "Deck",
  location_name: "Place",
  grid: { width: 10, height: 8, unit_size: 1, show_grid: true },
  rooms: [],
  corridors: [],
  connections: [],
  inter_deck_connections: [],
  terminals: [],
  poi: [],
  ...more,
});

export const aView = (more: Partial<ActiveView> = {}): ActiveView => ({
  view_type: "STANDBY",
  location_slug: "",
  view_slug: "",
  overlay_location_slug: "",
  overlay_terminal_slug: "",
  charon_mode: "DISPLAY",
  charon_location_path: "",
  charon_dialog_open: false,
  charon_active_channel: "story",
  encounter_level: 1,
  encounter_deck_id: "",
  encounter_room_visibility: {},
  encounter_door_status: {},
  encounter_tokens: {},
  encounter_token_order: Object.keys(more.encounter_tokens ?? {}),
  encounter_active_portraits: [],
  encounter_npc_data: {},
  ship_system_overrides: {},
  ship_gauge_overrides: {},
  bridge_focus: { level: "galaxy", system: "", body: "", element: "", follow: false },
  charon_channels: {},
  campaign_edition: "first",
  player_moves_allowed: true,
  blackout: false,
  join_shown: true,
  revision: 1,
  instance_id: "one",
  updated_at: "2180-01-01T00:00:00Z",
  ...more,
});

/** A view that shows a place with a single map. */
export const anEncounter = (deck: DeckMap, more: Partial<ActiveView> = {}): ActiveView =>
  aView({
    view_type: "ENCOUNTER",
    location_slug: "place",
    encounter_deck_id: "single",
    location_data: {
      slug: "place",
      name: "Place",
      type: "station",
      status: "",
      description: "",
      map: { is_multi_deck: false, manifest: null, current_deck: deck, current_deck_id: "single" },
    },
    ...more,
  });

export const aMail = (more: Partial<Mail> = {}): Mail => ({
  message_id: "mail",
  conversation_id: "",
  in_reply_to: "",
  timestamp: "2180-01-01T00:00:00Z",
  priority: "NORMAL",
  subject: "Subject",
  from: "A",
  to: "B",
  read: true,
  contact: "",
  body: "",
  ...more,
});

export const aTerminal = (inbox: Mail[], sent: Mail[] = []): CommTerminal => ({
  slug: "desk",
  name: "Desk",
  owner: "B",
  terminal_id: "T-1",
  access_level: "PUBLIC",
  description: "",
  location_name: "Place",
  inbox,
  sent,
});

export const aMessage = (more: Partial<Message> = {}): Message => ({
  id: 1,
  sender: "CHARON",
  content: "short",
  priority: "NORMAL",
  created_at: "2180-01-01T00:00:00Z",
  recipients: [],
  ...more,
});

export const aLocation = (more: Partial<LocationNode> = {}): LocationNode => ({
  slug: "place",
  path: "place",
  name: "Place",
  type: "",
  status: "",
  description: "",
  has_map: false,
  terminals: [],
  children: [],
  problems: [],
  ...more,
});

export const aCrewMember = (more: Partial<CrewMember> = {}): CrewMember => ({
  id: "crew",
  name: "Crew",
  callsign: "",
  role: "",
  class: "",
  portrait: "",
  stats: {},
  saves: {},
  stress: 0,
  health: { current: 1, max: 1 },
  wounds: 0,
  armor: 0,
  background: "",
  motivation: "",
  status: "",
  description: "",
  gm_only: false,
  ...more,
});

export const anNpc = (more: Partial<Npc> = {}): Npc => ({
  id: "npc",
  name: "Npc",
  role: "",
  faction: "",
  location: "",
  portrait: "",
  status: "",
  description: "",
  gm_only: false,
  ...more,
});

export const aShip = (more: Partial<Ship> = {}): Ship => ({
  name: "Ship",
  class: "",
  crew_count: 1,
  crew_capacity: 1,
  hull: { current: 1, max: 1 },
  armor: { current: 1, max: 1 },
  systems: {},
  supplies: [],
  ...more,
});

export const aLog = (more: Partial<SessionLog> = {}): SessionLog => ({
  session_number: 1,
  date: "2180-01-01",
  title: "Log",
  location: "",
  npcs: [],
  body: "",
  gm_only: false,
  ...more,
});
