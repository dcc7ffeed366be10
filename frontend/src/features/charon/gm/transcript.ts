import type { CharonMessage, Conversation } from "../../../api/model";

/** A line of a channel's transcript. */
export interface TranscriptLine {
  message: CharonMessage;
  /** the question it answers or declines; null for none, or one that has fallen away */
  answers: string | null;
  /** a question that has no answer yet */
  waits: boolean;
}

/** What was said on a channel, each answer with its question. */
export function transcriptOf({ messages, waiting }: Pick<Conversation, "messages" | "waiting">): TranscriptLine[] {
  const questions = new Map(messages.map((message) => [message.message_id, message.content]));
  const open = new Set(waiting);
  return messages.map((message) => ({
    message,
    answers: (message.query_id ? questions.get(message.query_id) : null) ?? null,
    waits: open.has(message.message_id),
  }));
}

/** The time of day at the GM's place, in as little room as it needs. */
export function clock(timestamp: string): string {
  return new Date(timestamp).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}
