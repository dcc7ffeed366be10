import { type ReactNode, useCallback, useState } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { Panel } from "../../ui/Panel";
import { AskForm } from "./AskForm";
import styles from "./Conversation.module.css";
import { Line } from "./Line";
import type { ShownLine } from "./shownLines";
import { useConversation } from "./useConversation";
import { useStickToBottom } from "./useStickToBottom";
import { channelLabel } from "./labels";

/** The channel that takes questions in every mode. */
const ALWAYS_OPEN = "bridge";

interface ConversationProps {
  channel: string;
  /** In a dialog it is read from across the room. */
  place: "page" | "dialog";
  /** right end of the title row */
  aside?: ReactNode;
}

/** What was said with the ship's computer on one channel, and a line to ask it something while it takes questions. */
export function Conversation(props: ConversationProps) {
  const instance = useActiveView((view) => view.instance_id);
  // What is known of one channel, or of one run of the server, has no meaning in the next.
  return <Channel key={`${instance} ${props.channel}`} {...props} />;
}

function Channel({ channel, place, aside }: ConversationProps) {
  const { lines, waiting, mineWaits, error, ask } = useConversation(channel);
  const { untyped, typed } = useTypingInTurn(lines);
  const { scroll, content } = useStickToBottom(lines?.at(-1)?.id);
  const mode = useActiveView((view) => view.charon_mode);
  const open = mode === "QUERY" || channel === ALWAYS_OPEN;
  return (
    <div className={styles.screen} data-testid="charon-conversation" data-channel={channel} data-place={place}>
      <Panel
        title="CHARON"
        tone="active"
        className={styles.panel}
        bodyClassName={styles.body}
        aside={
          <>
            <span className={styles.channel}>Channel: {channelLabel(channel)}</span>
            {aside}
          </>
        }
      >
        <div ref={scroll} className={styles.scroll} tabIndex={0} role="region" aria-label="Conversation">
          <div ref={content} role="log" aria-live="polite" aria-label="CHARON" className={styles.log}>
            {lines === null && (
              <p className={styles.quiet}>{error === null ? "Opening the channel…" : error.message}</p>
            )}
            {lines?.length === 0 && (
              <p className={styles.quiet}>
                Nothing has been said on this channel.
                {open && " Ask, and CHARON will answer in its time."}
              </p>
            )}
            {lines
              ?.filter((line) => untyped.indexOf(line.id) < 1)
              .map((line) => (
                <Line key={line.id} {...line} onTyped={typed} />
              ))}
            {waiting > 0 && (
              <p className={styles.processing} data-testid="charon-processing">
                Processing{waiting > 1 && ` ${waiting} queries`}
                <span aria-hidden="true" className={styles.pulse} />
              </p>
            )}
          </div>
        </div>
        {open ? (
          <AskForm channel={channel} waits={mineWaits} onAsk={ask} />
        ) : (
          <p className={styles.closed} data-testid="charon-closed">
            {mode === null ? "" : "CHARON is not taking questions."}
          </p>
        )}
      </Panel>
    </div>
  );
}

/**
 * The computer says one thing after the other: of the replies in `untyped` only the first is on the screen, being typed,
 * until `typed` is told of its end.
 */
function useTypingInTurn(lines: readonly ShownLine[] | null) {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const typed = useCallback((id: string) => setDone((held) => new Set(held).add(id)), []);
  const untyped = (lines ?? []).filter((line) => line.fresh && !done.has(line.id)).map((line) => line.id);
  return { untyped, typed };
}
