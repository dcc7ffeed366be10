import { getJson, postJson } from "./http";
import type { CannedReply, CharonChannel, Drafting, PendingReply } from "./model";

const gm = (channel: string, action: string) => `/api/gm/charon/${encodeURIComponent(channel)}/${action}/`;

/** CHARON's channels, and who drafts its replies (GM). */
export const readChannelList = () =>
  getJson<{ channels: CharonChannel[]; drafting: Drafting }>("/api/gm/charon/channels/");

/** The replies that wait for the GM on a channel, oldest first (GM). */
export const readPending = async (channel: string) =>
  (await getJson<{ pending: PendingReply[] }>(gm(channel, "pending"))).pending;

/** Tells the server that the GM has seen what is on a channel. */
export const markChannelRead = (channel: string) => postJson<{ success: true }>(gm(channel, "mark-read"));

/** Has CHARON say something at once, in at most 10 000 characters (GM). */
export const sendLine = (channel: string, content: string) =>
  postJson<{ message_id: string }>(gm(channel, "send"), { content });

/**
 * Has a line drafted for CHARON, which then waits for approval (GM).
 *
 * @param prompt what it is to be about, at most 1 000 characters
 * @param note what whoever drafts is to know this once; empty for nothing
 */
export const generateReply = (channel: string, prompt: string, note: string) =>
  postJson<{ pending_id: string; response: string }>(gm(channel, "generate"), { prompt, context_override: note });

/** Has the draft of a pending reply written anew, with a note for this once; 409 while it is being written (GM). */
export const regenerateReply = (channel: string, pendingId: string, note: string) =>
  postJson<{ success: true }>(gm(channel, "regenerate"), { pending_id: pendingId, context_override: note });

/** Lets CHARON say a pending reply, in these words (GM). */
export const approveReply = (channel: string, pendingId: string, words: string) =>
  postJson<{ message_id: string }>(gm(channel, "approve"), { pending_id: pendingId, modified_content: words });

/** Drops a pending reply; who asked is told that there will be no answer (GM). */
export const rejectReply = (channel: string, pendingId: string) =>
  postJson<{ success: true }>(gm(channel, "reject"), { pending_id: pendingId });

/** Forgets everything said on a channel and everything that waits there (GM). */
export const clearChannel = (channel: string) => postJson<{ success: true }>(gm(channel, "clear"));

/** Lets CHARON answer on a channel without the GM, or not (GM). */
export const setAutoApprove = (channel: string, on: boolean) =>
  postJson<{ auto_approve: boolean }>(gm(channel, "auto-approve"), { on });

/** The replies at hand: the GM's own, the newest first, then the campaign's (GM). */
export const readCannedReplies = async () =>
  (await getJson<{ replies: CannedReply[] }>("/api/gm/charon/canned/")).replies;

/** Keeps a reply at hand, over restarts too; at most 10 000 characters (GM). */
export const keepCannedReply = (text: string) => postJson<{ id: number }>("/api/gm/charon/canned/", { text });

/** Removes one of the GM's own replies (GM). */
export const removeCannedReply = (id: number) => postJson<{ success: true }>("/api/gm/charon/canned/remove/", { id });

/**
 * Asks CHARON something; the answer is read from the channel's conversation once the GM has let it through.
 *
 * @param client this page's own id, 8 to 64 letters, digits or hyphens: one query of a page waits at a time (429)
 */
export const submitQuery = (channel: string, query: string, client: string) =>
  postJson<{ query_id: string; pending_id: string }>(`/api/charon/${encodeURIComponent(channel)}/submit/`, {
    query,
    client,
  });
