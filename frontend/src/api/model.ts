/**
 * The wire's words in one place: every name a page uses for what the server sends. The shapes come from the server's own
 * API document (`npm run api:types` writes schema.d.ts); only names, and what a document cannot say, are added here. JSON
 * is snake_case and stays so, so that what is read in the network panel is what is read in the code.
 */
import type { components } from "./schema";

type Schema = components["schemas"];

export type ViewType = Schema["ViewType"];
export type DoorStatus = Schema["DoorStatus"];
export type TokenType = Schema["TokenType"];
export type TokenStatus = Schema["TokenStatus"];
export type ShipGaugeName = "hull" | "armor";
export type ShipSystemName = Schema["ShipSystem"];
export type SystemStatus = Schema["SystemStatus"];
export type Priority = Schema["Priority"];
export type CharonMode = Schema["CharonMode"];

export const DOOR_STATUSES = everyOf<DoorStatus>({
  OPEN: true,
  CLOSED: true,
  LOCKED: true,
  SEALED: true,
  DAMAGED: true,
});
export const TOKEN_TYPES = everyOf<TokenType>({ player: true, npc: true, creature: true, object: true });
export const TOKEN_STATUSES = everyOf<TokenStatus>({
  wounded: true,
  dead: true,
  panicked: true,
  stunned: true,
  hidden: true,
});
export const SHIP_SYSTEMS = everyOf<ShipSystemName>({ life_support: true, engines: true, weapons: true, comms: true });
export const SYSTEM_STATUSES = everyOf<SystemStatus>({
  ONLINE: true,
  STRESSED: true,
  DAMAGED: true,
  CRITICAL: true,
  OFFLINE: true,
});
export const PRIORITIES = everyOf<Priority>({ LOW: true, NORMAL: true, HIGH: true, CRITICAL: true });

/** A room, or an older file's corridor. Grid rooms have `rects`; x, y, width and height are then their bounds. */
export type Room = Schema["RoomView"];
/** A door of any file form. An end is null when the reader may not know it. */
export type Connection = Schema["Connection"];
export type InterDeckConnection = Schema["InterDeckConnection"];
export type MapTerminal = Schema["TerminalSpot"];
export type Poi = Schema["Poi"];
/** One deck of a location, or its single map. */
export type DeckMap = Schema["DeckView"];
export type Manifest = Schema["Manifest"];
export type LocationMap = Schema["SiteView"];
export type LocationData = Schema["LocationData"];
export type Token = Schema["Token"];
export type NpcPortrait = Schema["NpcData"];
export type SystemOverride = Schema["SystemOverride"];
/** What play made of the ship's systems; one that is as its file has it is not there. */
export type SystemOverrides = Partial<Record<ShipSystemName, SystemOverride>>;
/** What play made of the ship's hull and armour; one that is as its file has it is not there. */
export type GaugeOverrides = Partial<Record<ShipGaugeName, number>>;
/** Where the GM points the bridge's map; with `follow` every terminal stays there. */
export type BridgeFocus = Schema["BridgeFocus"];
export type ChartLevel = Schema["ChartLevel"];
/** The newest message of a channel of CHARON's, and whether a query waits there; the counts are for the GM alone. */
export type ChannelStanding = Schema["ChannelStanding"];
/** The state every screen shows, as its audience may know it. */
export type ActiveView = Omit<Schema["ViewState"], "ship_system_overrides" | "ship_gauge_overrides"> & {
  ship_system_overrides: SystemOverrides;
  ship_gauge_overrides: GaugeOverrides;
};

/** One step of a JSON Patch (RFC 6902), of the kinds that the server sends; `path` is a JSON Pointer. */
export type PatchOperation =
  | { op: "add" | "replace"; path: string; value: unknown }
  | { op: "remove"; path: string }
  | { op: "move"; from: string; path: string };
/** What makes the state of revision `from` into that of revision `to`. The API document knows no events. */
export interface ViewPatch {
  from: number;
  to: number;
  patch: PatchOperation[];
}

/** What a switch of the view may name besides the view. */
export type ViewChoice = Omit<Schema["SwitchView"], "view_type">;
/** A token to place; `size` is the side of its square in cells, 1 when left out. */
export type NewToken = Schema["PlaceToken"];
export type TokenMove = Schema["MoveToken"];
/** A runtime state for one of the ship's systems; `condition` is 0–100. */
export type SystemChange = Schema["SetShipSystem"];
export type ShipPart = Schema["ShipPart"];
/**
 * Where to point the bridge's map. `system` and `body` are slugs or paths, needed at the levels that have them; `element`
 * is the `location_slug` of the chart's entry, else its name; the terminals stay there unless `follow` is false.
 */
export type FocusChange = Schema["FocusBridge"];
/** A message to send; without `recipients` (user names) it goes to everybody. */
export type NewBroadcast = Schema["Broadcast"];
export type Me = Schema["Me"];
export type Message = Schema["Sent"];
export type Mail = Schema["Mail"];
export type CommTerminal = Schema["TerminalContent"];
export type LocationNode = Schema["LocationSummary"];
export type TokenImage = Schema["TokenImage"];
export type CrewMember = Schema["CrewMember"];
export type Npc = Schema["Npc"];
export type Gauge = Schema["Gauge"];
/** Something that runs out: a number with what it may be at most, or words. */
export type Stock = Schema["Stock"];
/** A further line of a roster's entry, for the GM alone. */
export type RosterNote = Schema["RosterNote"];
export type SessionLog = Schema["SessionLog"];
export type ShipSystem = Schema["SystemState"];
export type Ship = Omit<Schema["Ship"], "systems"> & { systems: Partial<Record<ShipSystemName, ShipSystem>> };
/** One of CHARON's channels as the GM's list has it; `last_message` is null before the first one. */
export type CharonChannel = Omit<Schema["Line"], "last_message"> & {
  last_message: Schema["Line"]["last_message"] | null;
};
/** What was said on a channel, oldest first; `waiting` holds the ids of the queries that have no answer yet. */
export type Conversation = Schema["ConversationView"];
export type CharonMessage = Schema["Message"];
/** A reply that waits for the GM; `draft` says how far it is, `problem` why there is no better one. */
export type PendingReply = Schema["PendingReply"];
/** A reply at hand; `id` is null for the campaign's. */
export type CannedReply = Schema["CannedReply"];
/** Who drafts CHARON's replies; provider `none` when nobody does. */
export type Drafting = Schema["DraftingStanding"];
export type StarMap = Schema["StarMap"];
export type StarSystem = Schema["StarSystem"];
export type StarRoute = Schema["Route"];
export type Nebula = Schema["Nebula"];
export type NebulaType = Schema["NebulaType"];
export type SystemMap = Schema["SystemMap"];
export type OrbitMap = Schema["OrbitMap"];
export type ChartBody = Schema["Body"];
export type BodyType = Schema["BodyType"];
export type OrbitalStation = Schema["OrbitalStation"];
export type SurfaceMarker = Schema["SurfaceMarker"];
export type MarkerType = Schema["MarkerType"];
export type ChartCamera = Schema["Camera"];
export type CampaignProblem = Schema["Problem"];
/** Where a phone finds the terminal: `url` for a QR code, `name` to be typed. */
export type JoinAddress = Schema["JoinAddress"];
/** Which screens listen; `slowest_ms` is null while none has reported. */
export type ConnectedScreens = Schema["ConnectedScreens"];

/** Every value of a union, in the order to show them; one left out, or one too many, does not compile. */
function everyOf<Union extends string>(values: Record<Union, true>): readonly Union[] {
  return Object.keys(values) as Union[];
}
