import { getJson, slugPath } from "./http";
import type {
  CampaignProblem,
  CharonChannel,
  CommTerminal,
  ConnectedScreens,
  CrewMember,
  LocationNode,
  Npc,
  Ship,
  TokenImage,
} from "./model";

/** The ship with its runtime state laid over it. Throws an ApiError of status 404 when the campaign has no ship. */
export const readShip = () => getJson<Ship>("/api/ship-status/");

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

/** The NPC roster; the GM is sent all of it. */
export const readNpcs = async () => (await getJson<{ npcs: Npc[] }>("/api/npcs/")).npcs;

/** What is wrong in the campaign folder just now (GM). */
export const readProblems = async () =>
  (await getJson<{ problems: CampaignProblem[] }>("/api/gm/campaign/problems/")).problems;

/** Which screens listen, how fast they paint, and how many hang behind (GM). */
export const readScreens = () => getJson<ConnectedScreens>("/api/gm/screens/");

/** A channel of CHARON's, and how many replies wait there for the GM. */
export interface ChannelStanding extends CharonChannel {
  pending: number;
}

/** CHARON's channels with what waits on each (GM). */
export async function readChannels(): Promise<ChannelStanding[]> {
  const { channels } = await getJson<{ channels: CharonChannel[] }>("/api/gm/charon/channels/");
  return Promise.all(channels.map(async (line) => ({ ...line, pending: await countPending(line.channel) })));
}

async function countPending(channel: string): Promise<number> {
  const path = `/api/gm/charon/${encodeURIComponent(channel)}/pending/`;
  return (await getJson<{ pending: unknown[] }>(path)).pending.length;
}
