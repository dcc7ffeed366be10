import type { CharonMessage } from "../../api/model";
import { isReply } from "./readMarks";

/** A line of a conversation as the screen shows it. */
export interface ShownLine {
  id: string;
  /** `you`: asked on this page; `system`: tells that a query was turned down */
  speaker: "you" | "crew" | "charon" | "system";
  content: string;
  /** the query that it answers, shortened, where that is not the line right before it; else empty */
  about: string;
  /** a query that has no answer yet, where the end of the conversation does not say so already */
  waits: boolean;
  /** words of the computer's that are to be typed */
  fresh: boolean;
}

/** What a page has asked and not read back yet. */
export interface Echo {
  id: string;
  content: string;
}

interface Standing {
  /** ids of the messages that are not typed */
  alreadyRead: ReadonlySet<string>;
  /** ids of the queries that this page has asked */
  own: ReadonlySet<string>;
  /** ids of the queries that have no answer yet */
  waiting: readonly string[];
  echoes: readonly Echo[];
}

const QUOTED = 90;

/** What was said, oldest first, as the screen shows it. */
export function shownLines(messages: readonly CharonMessage[], standing: Standing): ShownLine[] {
  const { alreadyRead, own, waiting, echoes } = standing;
  const queries = new Map(messages.filter(({ role }) => role === "user").map((query) => [query.message_id, query]));
  const open = new Set(waiting);
  const last = echoes.at(-1)?.id ?? messages.at(-1)?.message_id;
  const evident = waiting.length + echoes.length === 1 ? last : undefined;
  const waits = (id: string) => open.has(id) && id !== evident;
  return [
    ...messages.map((message, at) => {
      const { message_id: id, role, content, query_id } = message;
      const apart = query_id != null && messages[at - 1]?.message_id !== query_id;
      return {
        id,
        speaker: role === "user" ? (own.has(id) ? "you" : "crew") : isReply(message) ? "charon" : "system",
        content,
        about: apart ? shorten(queries.get(query_id)?.content ?? "") : "",
        waits: waits(id),
        fresh: isReply(message) && !alreadyRead.has(id),
      } as const;
    }),
    ...echoes.map(({ id, content }) => ({
      id,
      speaker: "you" as const,
      content,
      about: "",
      waits: echoes.length + waiting.length > 1,
      fresh: false,
    })),
  ];
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/gu, " ");
  // By whole characters: half of one would be a broken sign.
  const signs = Array.from(line);
  return signs.length <= QUOTED ? line : `${signs.slice(0, QUOTED).join("").trimEnd()}…`;
}
