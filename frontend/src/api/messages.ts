import { answerOf, api, post } from "./client";
import type { NewBroadcast } from "./model";

/** At most the 50 newest messages this session may read, newest first; only those after `since` when it is given. */
export const readMessages = async (since?: number) =>
  (await answerOf(api.GET("/api/messages/", { params: { query: { since: since?.toString() } } }))).messages;

/** Sends a message to everybody, or to the named players (GM). */
export const sendBroadcast = (broadcast: NewBroadcast) => post("/api/gm/broadcast/", broadcast);
