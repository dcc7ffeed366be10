import { useCallback, useEffect, useRef, useState } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { submitQuery } from "../../api/charon";
import type { ApiError } from "../../api/http";
import type { CharonMessage } from "../../api/model";
import { readConversation } from "../../api/reads";
import { useVersionRead } from "../../api/useRead";
import { clientId } from "./clientId";
import { useReadMarks } from "./ReadMarksProvider";
import { keepOwnQuery, recallOwnQueries } from "./ownQueries";
import { type Echo, type ShownLine, shownLines } from "./shownLines";

export interface LiveConversation {
  /** oldest first; null until it was read */
  lines: ShownLine[] | null;
  /** how many questions have no answer yet; at least 1 while there is one */
  waiting: number;
  /** one that the server has taken was asked on this page */
  mineWaits: boolean;
  error: ApiError | null;
  /** Asks; the words stand in the conversation at once. Rejects with an ApiError when the server will not have it. */
  ask: (query: string) => Promise<void>;
}

interface Sent extends Echo {
  /** once the server has taken it: the id of its message, and which read had begun by then */
  taken: { id: string; read: number } | null;
}

const NOTHING: ReadonlySet<string> = new Set();
const RETRY_MS = 3_000;
let echoes = 0;

/** A channel of the ship's computer, live: it is read again whenever the state tells of something new there. */
export function useConversation(channel: string): LiveConversation {
  const instance = useActiveView((view) => view.instance_id);
  const standing = useActiveView((view) => view.charon_channels[channel]) ?? null;
  const version = instance === null ? null : `${standing?.newest ?? ""} ${standing?.waiting ?? false}`;
  const reads = useRef(0);
  const read = async () => {
    const begun = (reads.current += 1);
    return { ...(await readConversation(channel)), begun };
  };
  const { data, error, reload } = useVersionRead(read, version, instance, channel);
  useRetry(error, reload);
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const [own, setOwn] = useState(recallOwnQueries);
  const messages = data?.messages ?? null;
  const alreadyRead = useAlreadyRead(channel, messages);

  const ask = useCallback(
    async (query: string) => {
      echoes += 1;
      const id = `echo-${echoes}`;
      setSent((held) => [...held, { id, content: query, taken: null }]);
      try {
        const { query_id } = await submitQuery(channel, query, clientId());
        const taken = { id: query_id, read: reads.current };
        const kept = keepOwnQuery(query_id);
        // Where the browser refuses its storage, the page alone knows of the others.
        setOwn((held) => new Set([...held, ...kept]));
        setSent((held) => held.map((echo) => (echo.id === id ? { ...echo, taken } : echo)));
      } catch (cause) {
        setSent((held) => held.filter((echo) => echo.id !== id));
        throw cause;
      }
    },
    [channel],
  );

  const said = new Set(messages?.map((message) => message.message_id));
  // What was read after the server took it tells the truth, even if that is that all was cleared away.
  const open = sent.filter(({ taken }) => taken === null || (!said.has(taken.id) && (data?.begun ?? 0) <= taken.read));
  const waitingIds = standing?.waiting === true ? (data?.waiting ?? []) : [];
  return {
    lines: messages && shownLines(messages, { alreadyRead, own, waiting: waitingIds, echoes: open }),
    waiting: Math.max(standing?.waiting === true ? 1 : 0, waitingIds.length + open.length),
    mineWaits: open.some(({ taken }) => taken !== null) || waitingIds.some((id) => own.has(id)),
    error,
    ask,
  };
}

/** What was said before the conversation came to this screen, or is shown already: it is not typed. */
function useAlreadyRead(channel: string, messages: readonly CharonMessage[] | null): ReadonlySet<string> {
  const heard = useReadMarks();
  const [first, setFirst] = useState<ReadonlySet<string> | null>(null);
  const newest = messages?.at(-1)?.message_id;
  useEffect(() => {
    if (newest !== undefined) {
      heard.shown(channel, newest);
    }
  }, [heard, channel, newest]);
  if (first === null && messages !== null) {
    const ids = heard.alreadyRead(channel, messages);
    setFirst(ids);
    return ids;
  }
  return first ?? NOTHING;
}

/** A read that failed on the way is tried again: the state, which came through, may stay as it is for long. */
function useRetry(error: ApiError | null, again: () => void): void {
  useEffect(() => {
    if (error === null || (error.status > 0 && error.status < 500)) {
      return;
    }
    const timer = setTimeout(again, RETRY_MS);
    return () => clearTimeout(timer);
  }, [error, again]);
}
