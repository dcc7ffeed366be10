import { useCallback, useState } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { submitQuery } from "../../api/charon";
import type { ApiError } from "../../api/http";
import type { CharonMessage } from "../../api/model";
import { readConversation } from "../../api/reads";
import { useVersionRead } from "../../api/useRead";
import { clientId } from "./clientId";

/** A line of a conversation as the screen shows it. */
export interface ShownLine {
  id: string;
  /** who speaks */
  role: CharonMessage["role"];
  content: string;
  /** came while the conversation was on the screen: the computer's words are typed, once */
  fresh: boolean;
}

export interface LiveConversation {
  /** oldest first; null until it was read */
  lines: ShownLine[] | null;
  /** a question has no answer yet */
  waiting: boolean;
  error: ApiError | null;
  /** Asks; the words stand in the conversation at once. Rejects with the server's words when it will not have it. */
  ask: (query: string) => Promise<void>;
}

interface Echo {
  id: string;
  content: string;
  /** id of the question's message, once the server has taken it */
  taken: string | null;
}

let echoes = 0;

/** A channel of the ship's computer, live: it is read again whenever the state tells of something new there. */
export function useConversation(channel: string): LiveConversation {
  const instance = useActiveView((view) => view.instance_id);
  const standing = useActiveView((view) => view.charon_channels[channel]) ?? null;
  const version = instance === null ? null : `${standing?.newest ?? ""} ${standing?.waiting ?? false}`;
  const { data, error } = useVersionRead(() => readConversation(channel), version, instance, channel);
  const [mine, setMine] = useState<readonly Echo[]>([]);
  const messages = data?.messages ?? null;
  const atRest = useFirst(messages);

  const ask = useCallback(
    async (query: string) => {
      echoes += 1;
      const id = `echo-${echoes}`;
      setMine((held) => [...held, { id, content: query, taken: null }]);
      try {
        const { query_id } = await submitQuery(channel, query, clientId());
        setMine((held) => held.map((echo) => (echo.id === id ? { ...echo, taken: query_id } : echo)));
      } catch (cause) {
        setMine((held) => held.filter((echo) => echo.id !== id));
        throw cause;
      }
    },
    [channel],
  );

  const said = new Set(messages?.map((message) => message.message_id));
  const open = mine.filter((echo) => echo.taken === null || !said.has(echo.taken));
  const lines = messages && [
    ...messages.map(({ message_id: id, role, content }) => ({ id, role, content, fresh: !atRest.has(id) })),
    ...open.map(({ id, content }) => ({ id, role: "user" as const, content, fresh: true })),
  ];
  return { lines, waiting: (standing?.waiting ?? false) || open.length > 0, error, ask };
}

const NOTHING: ReadonlySet<string> = new Set();

/** The ids of what the first read brought: all that was said before the conversation came to the screen. */
function useFirst(messages: readonly CharonMessage[] | null): ReadonlySet<string> {
  const [first, setFirst] = useState<ReadonlySet<string> | null>(null);
  if (first === null && messages !== null) {
    const ids = new Set(messages.map((message) => message.message_id));
    setFirst(ids);
    return ids;
  }
  return first ?? NOTHING;
}
