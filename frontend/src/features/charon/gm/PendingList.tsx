import { Text, Title } from "@mantine/core";
import { useEffect, useState } from "react";
import type { PendingReply } from "../../../api/model";
import { Keys } from "../../../ui/gm/Keys";
import styles from "./CharonDesk.module.css";
import { EDITS, pruned } from "./edits";
import { following, type ShownReply, withHeld } from "./held";
import { PendingCard } from "./PendingCard";
import { PromptForm } from "./PromptForm";

interface PendingListProps {
  channel: string;
  /** oldest first; null until they were read */
  pending: readonly PendingReply[] | null;
  /** ids of the queries that wait; null until they were read */
  asked: readonly string[] | null;
  /** whether a language model drafts */
  drafts: boolean;
  /** The GM writes in this one now. */
  onWriting: (id: string) => void;
  /** The GM wants a canned reply for this one. */
  onCanned: (id: string) => void;
  /** One is settled; the hand goes on to the next, or to nothing. */
  onDone: (next: string | null) => void;
}

const NOTHING: readonly PendingReply[] = [];

/** The replies that wait for the GM on a channel, and the way to have CHARON prepare one unasked. */
export function PendingList({ channel, pending, asked, drafts, onWriting, onCanned, onDone }: PendingListProps) {
  const [writing, setWriting] = useState<string | null>(null);
  const [settled, setSettled] = useState<readonly string[]>([]);
  const shown = useShown(pending ?? NOTHING, writing, settled);

  useEffect(() => {
    if (pending !== null) {
      const ids = [...pending.map((reply) => reply.pending_id), ...(writing === null ? [] : [writing])];
      EDITS.change((edits) => pruned(edits, channel, ids));
    }
  }, [channel, pending, writing]);

  const settle = (id: string) => {
    const open = shown.filter(({ over }) => !over).map(({ reply }) => reply.pending_id);
    setWriting(null);
    setSettled((held) => [...held, id]);
    onDone(following(open, id));
  };
  return (
    <section className={styles.pending} aria-label="Waiting for you">
      <div className={styles.head}>
        <Title order={2} size="h5">
          Waiting for you
        </Title>
        {shown.length > 0 && (
          <>
            <Text size="xs" c="dimmed">
              {shown.length}
            </Text>
            <span className={styles.hint}>
              <Keys keys="mod+Enter" /> approves
            </span>
          </>
        )}
      </div>
      <div className={styles.scroll}>
        {pending !== null && shown.length === 0 && (
          <Text size="sm" c="dimmed">
            No reply waits on {channel}.
          </Text>
        )}
        <ol className={styles.cards}>
          {shown.map(({ reply, over }) => (
            <PendingCard
              key={reply.pending_id}
              channel={channel}
              reply={reply}
              over={over}
              byTable={asked?.includes(reply.query_id) ?? true}
              drafts={drafts}
              onWriting={(on) => {
                setWriting(on ? reply.pending_id : null);
                if (on) {
                  onWriting(reply.pending_id);
                }
              }}
              onCanned={() => onCanned(reply.pending_id)}
              onSettled={() => settle(reply.pending_id)}
            />
          ))}
        </ol>
        <PromptForm channel={channel} drafts={drafts} />
      </div>
    </section>
  );
}

/** What to show, given what was shown before; what this console has settled goes at once. */
function useShown(
  pending: readonly PendingReply[],
  writing: string | null,
  settled: readonly string[],
): readonly ShownReply[] {
  const [held, setHeld] = useState<{ shown: readonly ShownReply[]; of: readonly unknown[] }>({ shown: [], of: [] });
  const of = [pending, writing, settled];
  if (of.every((part, index) => part === held.of[index])) {
    return held.shown;
  }
  const open = pending.filter((reply) => !settled.includes(reply.pending_id));
  const shown = withHeld(held.shown, open, writing);
  setHeld({ shown, of });
  return shown;
}
