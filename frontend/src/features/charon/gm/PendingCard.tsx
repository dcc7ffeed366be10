import { Badge, Button, Loader, Text, Textarea } from "@mantine/core";
import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { approveReply, regenerateReply, rejectReply } from "../../../api/charon";
import { useRunner } from "../../../api/gmAction";
import type { PendingReply } from "../../../api/model";
import { declineDraft, EDITS, lateDraft, shownWords, takeDraft, typed } from "./edits";
import { isSendable, lengthLabel, LINE_LIMIT } from "./insertion";
import { useSessionStore } from "./sessionStore";
import styles from "./PendingCard.module.css";
import { Regenerate } from "./Regenerate";
import { clock } from "./transcript";

interface PendingCardProps {
  channel: string;
  reply: PendingReply;
  /** it was settled elsewhere while the GM wrote in it */
  over: boolean;
  /** a player asked; else the GM did */
  byTable: boolean;
  /** whether a language model drafts */
  drafts: boolean;
  onWriting: (on: boolean) => void;
  onCanned: () => void;
  onSettled: () => void;
}

/** A reply that waits: what was asked, the words so far, and what to do with them. */
export function PendingCard(props: PendingCardProps) {
  const { channel, reply, over, byTable, drafts, onWriting, onCanned, onSettled } = props;
  const { run } = useRunner();
  const [busy, setBusy] = useState(false);
  const edit = useSessionStore(EDITS)[reply.pending_id];
  const text = shownWords(reply, edit);
  const late = lateDraft(reply, edit);
  const possible = isSendable(text) && !busy && !over;

  const settle = async (write: () => Promise<unknown>) => {
    setBusy(true);
    const done = await run(write);
    setBusy(false);
    if (done) {
      onSettled();
    }
  };
  const approve = () => void settle(() => approveReply(channel, reply.pending_id, text));
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (possible && !event.repeat) {
        approve();
      }
    }
  };
  return (
    <li className={styles.card} data-pending={reply.pending_id} data-draft={reply.draft} data-over={over || undefined}>
      <p className={styles.query}>
        <span className={styles.by}>
          {byTable ? "Table" : "You"} · <time dateTime={reply.timestamp}>{clock(reply.timestamp)}</time>
        </span>
        {reply.query}
      </p>
      {reply.context_note && <p className={styles.note}>Note: {reply.context_note}</p>}
      <DraftState reply={reply} edited={edit !== undefined} over={over} />
      <Textarea
        size="sm"
        autosize
        minRows={2}
        maxRows={8}
        aria-label={`Reply to: ${reply.query}`}
        data-writes={reply.pending_id}
        value={text}
        readOnly={over}
        error={text.length > LINE_LIMIT && lengthLabel(text.length)}
        onFocus={() => onWriting(true)}
        onBlur={() => onWriting(false)}
        onChange={(event) => {
          const words = event.currentTarget.value;
          EDITS.change((edits) => typed(edits, channel, reply, words));
        }}
        onKeyDown={onKey}
      />
      {late !== null && (
        <div className={styles.late} data-testid="late-draft">
          <p className={styles.lateWords}>{late}</p>
          <div className={styles.buttons}>
            <Button size="compact-xs" onClick={() => EDITS.change((edits) => takeDraft(edits, reply))}>
              Use this draft
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => EDITS.change((edits) => declineDraft(edits, reply))}
            >
              Keep mine
            </Button>
          </div>
        </div>
      )}
      {!over && (
        <div className={styles.buttons}>
          <Button size="compact-sm" disabled={!possible} aria-keyshortcuts="Control+Enter" onClick={once(approve)}>
            Approve
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            onClick={once(() => void settle(() => rejectReply(channel, reply.pending_id)))}
          >
            Reject
          </Button>
          <Button size="compact-sm" variant="default" onClick={onCanned}>
            Canned…
          </Button>
          <Regenerate
            drafts={drafts}
            drafting={reply.draft === "DRAFTING"}
            onAgain={(note) => run(() => regenerateReply(channel, reply.pending_id, note))}
          />
          {edit !== undefined && late === null && reply.response.trim() !== "" && (
            <Button size="compact-sm" variant="subtle" onClick={() => EDITS.change((edits) => takeDraft(edits, reply))}>
              Back to the draft
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** How far the draft is, and what the GM can do where there is none. */
function DraftState({ reply, edited, over }: { reply: PendingReply; edited: boolean; over: boolean }) {
  if (over) {
    return (
      <Text size="xs" c="amber.4" role="status">
        This was settled elsewhere. It goes when you leave the field.
      </Text>
    );
  }
  switch (reply.draft) {
    case "NONE":
      return edited ? null : (
        <Text size="xs" c="dimmed">
          No draft: write the reply, or take a canned one.
        </Text>
      );
    case "DRAFTING":
      return (
        <Text size="xs" c="teal.4" role="status" className={styles.state}>
          <Loader size={16} type="dots" className={styles.working} /> The draft is being written. You need not wait for
          it.
        </Text>
      );
    case "FAILED":
      return (
        <Text size="xs" c="red.4" role="status" className={styles.state}>
          <span>
            {reply.problem}
            {!edited && reply.response.trim() !== "" && " A canned reply stands here instead."}
          </span>
        </Text>
      );
    case "READY":
      return edited ? (
        <Badge size="xs" variant="light" tt="none">
          your words
        </Badge>
      ) : null;
  }
}

/** A click; the second of a double click would meet the next reply, which moves up under the hand. */
const once = (act: () => void) => (event: MouseEvent) => {
  if (event.detail < 2) {
    act();
  }
};
