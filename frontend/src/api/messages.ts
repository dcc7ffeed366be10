import { getJson, postJson } from "./http";
import type { Message, Priority } from "./model";

/** At most the 50 newest messages this session may read, newest first; only those after `since` when it is given. */
export const readMessages = async (since?: number) =>
  (await getJson<{ messages: Message[] }>("/api/messages/", { since })).messages;

export interface NewBroadcast {
  content: string;
  sender?: string;
  priority?: Priority;
  /** user names; none means everybody */
  recipients?: string[];
}

/** Sends a message to everybody, or to the named players (GM). */
export const sendBroadcast = (broadcast: NewBroadcast) =>
  postJson<{ success: true; message_id: number }>("/api/gm/broadcast/", broadcast);
