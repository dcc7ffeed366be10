import { postJson } from "./http";

/** Tells the server that the GM has seen what is on a channel. */
export const markChannelRead = (channel: string) =>
  postJson<{ success: true }>(`/api/gm/charon/${encodeURIComponent(channel)}/mark-read/`);
