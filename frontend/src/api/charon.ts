import { answerOf, api, post } from "./client";
import type { CharonChannel, Drafting } from "./model";

const channelPath = (channel: string) => ({ path: { channel } });

/** CHARON's channels, and who drafts its replies (GM). */
export const readChannelList = (): Promise<{ channels: CharonChannel[]; drafting: Drafting }> =>
  answerOf(api.GET("/api/gm/charon/channels/"));

/** The replies that wait for the GM on a channel, oldest first (GM). */
export const readPending = async (channel: string) =>
  (await answerOf(api.GET("/api/gm/charon/{channel}/pending/", { params: channelPath(channel) }))).pending;

/** Tells the server that the GM has seen what is on a channel. */
export const markChannelRead = (channel: string) =>
  answerOf(api.POST("/api/gm/charon/{channel}/mark-read/", { params: channelPath(channel) }));

/** Has CHARON say something at once, in at most 10 000 characters (GM). */
export const sendLine = (channel: string, content: string) =>
  post("/api/gm/charon/{channel}/send/", { content }, channelPath(channel));

/**
 * Has a line drafted for CHARON, which then waits for approval (GM).
 *
 * @param prompt what it is to be about, at most 1 000 characters
 * @param note what whoever drafts is to know this once; empty for nothing
 */
export const generateReply = (channel: string, prompt: string, note: string) =>
  post("/api/gm/charon/{channel}/generate/", { prompt, context_override: note }, channelPath(channel));

/** Has the draft of a pending reply written anew, with a note for this once; 409 while it is being written (GM). */
export const regenerateReply = (channel: string, pendingId: string, note: string) =>
  post("/api/gm/charon/{channel}/regenerate/", { pending_id: pendingId, context_override: note }, channelPath(channel));

/** Lets CHARON say a pending reply, in these words (GM). */
export const approveReply = (channel: string, pendingId: string, words: string) =>
  post("/api/gm/charon/{channel}/approve/", { pending_id: pendingId, modified_content: words }, channelPath(channel));

/** Drops a pending reply; who asked is told that there will be no answer (GM). */
export const rejectReply = (channel: string, pendingId: string) =>
  post("/api/gm/charon/{channel}/reject/", { pending_id: pendingId }, channelPath(channel));

/** Forgets everything said on a channel and everything that waits there (GM). */
export const clearChannel = (channel: string) =>
  answerOf(api.POST("/api/gm/charon/{channel}/clear/", { params: channelPath(channel) }));

/** Lets CHARON answer on a channel without the GM, or not (GM). */
export const setAutoApprove = (channel: string, on: boolean) =>
  post("/api/gm/charon/{channel}/auto-approve/", { on }, channelPath(channel));

/** The replies at hand: the GM's own, the newest first, then the campaign's (GM). */
export const readCannedReplies = async () => (await answerOf(api.GET("/api/gm/charon/canned/"))).replies;

/** Keeps a reply at hand, over restarts too; at most 10 000 characters (GM). */
export const keepCannedReply = (text: string) => post("/api/gm/charon/canned/", { text });

/** Removes one of the GM's own replies (GM). */
export const removeCannedReply = (id: number) => post("/api/gm/charon/canned/remove/", { id });

/**
 * Asks CHARON something; the answer is read from the channel's conversation once the GM has let it through.
 *
 * @param client this page's own id, 8 to 64 letters, digits or hyphens: one query of a page waits at a time (429)
 */
export const submitQuery = (channel: string, query: string, client: string) =>
  post(
    "/api/charon/{channel}/submit/",
    {
      query,
      client,
    },
    channelPath(channel),
  );
