import { postJson } from "./http";

/** Tells the server that the GM has seen what is on a channel. */
export const markChannelRead = (channel: string) =>
  postJson<{ success: true }>(`/api/gm/charon/${encodeURIComponent(channel)}/mark-read/`);

/** Asks CHARON something; the answer is read from the channel's conversation once the GM has let it through. */
export const submitQuery = (channel: string, query: string) =>
  postJson<{ query_id: string; pending_id: string }>(`/api/charon/${encodeURIComponent(channel)}/submit/`, { query });
