import { getJson, slugPath } from "./http";
import type {
  CampaignProblem,
  CommTerminal,
  ConnectedScreens,
  Conversation,
  CrewMember,
  JoinAddress,
  LocationNode,
  Npc,
  OrbitMap,
  SessionLog,
  Ship,
  StarMap,
  SystemMap,
  TokenImage,
} from "./model";

/** The ship with its runtime state laid over it. Throws an ApiError of status 404 when the campaign has no ship. */
export const readShip = () => getJson<Ship>("/api/ship-status/");

/** The ship as its file has it, whatever play made of it (GM). Throws an ApiError of status 404 when there is none. */
export const readShipFile = () => getJson<Ship>("/api/gm/ship-status/file/");

/** One comm terminal with its mail. `location` is a slug or a path of slugs. */
export const readTerminal = (location: string, terminal: string) =>
  getJson<CommTerminal>(`/api/terminal/${slugPath(location)}/${encodeURIComponent(terminal)}/`);

/** The campaign's location tree (GM). */
export const readLocations = async () => (await getJson<{ locations: LocationNode[] }>("/api/gm/locations/")).locations;

/** Images a token may wear, from crew, NPCs and loose files (GM). */
export const readTokenImages = async () =>
  (await getJson<{ images: TokenImage[] }>("/api/gm/encounter/token-images/")).images;

/** The crew roster. */
export const readCrew = async () => (await getJson<{ crew: CrewMember[] }>("/api/crew/")).crew;

/** The NPC roster. */
export const readNpcs = async () => (await getJson<{ npcs: Npc[] }>("/api/npcs/")).npcs;

/** The session logs, newest first, with their Markdown. */
export const readSessions = async () => (await getJson<{ sessions: SessionLog[] }>("/api/sessions/")).sessions;

/** The galaxy. Throws an ApiError of status 404 when the campaign has no star map. */
export const readStarMap = () => getJson<StarMap>("/api/star-map/");

/** A star with what orbits it; `system` is a slug or a path. Throws an ApiError of status 404 when it has no map. */
export const readSystemMap = (system: string) => getJson<SystemMap>(`/api/system-map/${slugPath(system)}/`);

/** A body with what is on it and round it; both are slugs or paths. Throws an ApiError of status 404 when it has no map. */
export const readOrbitMap = (system: string, body: string) =>
  getJson<OrbitMap>(`/api/orbit-map/${slugPath(system)}/${slugPath(body)}/`);

/** What was said on one of CHARON's channels, as the table may read it. */
export const readConversation = (channel: string) =>
  getJson<Conversation>(`/api/charon/${encodeURIComponent(channel)}/conversation/`);

/** What is wrong in the campaign folder just now (GM). */
export const readProblems = async () =>
  (await getJson<{ problems: CampaignProblem[] }>("/api/gm/campaign/problems/")).problems;

/** Which screens listen, how fast they paint, and how many hang behind (GM). */
export const readScreens = () => getJson<ConnectedScreens>("/api/gm/screens/");

/** Where a phone finds the terminal. Throws an ApiError of status 404 when the box knows of no address. */
export const readJoin = () => getJson<JoinAddress>("/api/join/");
