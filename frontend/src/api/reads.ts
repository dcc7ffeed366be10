import { answerOf, api } from "./client";

/** The ship with its runtime state laid over it. Throws an ApiError of status 404 when the campaign has no ship. */
export const readShip = () => answerOf(api.GET("/api/ship-status/"));

/** The ship as its file has it, whatever play made of it (GM). Throws an ApiError of status 404 when there is none. */
export const readShipFile = () => answerOf(api.GET("/api/gm/ship-status/file/"));

/** One comm terminal with its mail. `location` is a slug or a path of slugs. */
export const readTerminal = (location: string, terminal: string) =>
  answerOf(api.GET("/api/terminal/{location}/{terminal}/", { params: { path: { location, terminal } } }));

/** The campaign's location tree (GM). */
export const readLocations = async () => (await answerOf(api.GET("/api/gm/locations/"))).locations;

/** Images a token may wear, from crew, NPCs and loose files (GM). */
export const readTokenImages = async () => (await answerOf(api.GET("/api/gm/encounter/token-images/"))).images;

/** The crew roster. */
export const readCrew = async () => (await answerOf(api.GET("/api/crew/"))).crew;

/** The NPC roster. */
export const readNpcs = async () => (await answerOf(api.GET("/api/npcs/"))).npcs;

/** The session logs, newest first, with their Markdown. */
export const readSessions = async () => (await answerOf(api.GET("/api/sessions/"))).sessions;

/** The galaxy. Throws an ApiError of status 404 when the campaign has no star map. */
export const readStarMap = () => answerOf(api.GET("/api/star-map/"));

/** A star with what orbits it; `system` is a slug or a path. Throws an ApiError of status 404 when it has no map. */
export const readSystemMap = (system: string) =>
  answerOf(api.GET("/api/system-map/{system}/", { params: { path: { system } } }));

/** A body with what is on it and round it; both are slugs or paths. Throws an ApiError of status 404 when it has no map. */
export const readOrbitMap = (system: string, body: string) =>
  answerOf(api.GET("/api/orbit-map/{body}/", { params: { path: { body: `${system}/${body}` } } }));

/** What was said on one of CHARON's channels, as the table may read it. */
export const readConversation = (channel: string) =>
  answerOf(api.GET("/api/charon/{channel}/conversation/", { params: { path: { channel } } }));

/** What is wrong in the campaign folder just now (GM). */
export const readProblems = async () => (await answerOf(api.GET("/api/gm/campaign/problems/"))).problems;

/** Which screens listen, how fast they paint, and how many hang behind (GM). */
export const readScreens = () => answerOf(api.GET("/api/gm/screens/"));

/** Where a phone finds the terminal. Throws an ApiError of status 404 when the box knows of no address. */
export const readJoin = () => answerOf(api.GET("/api/join/"));
