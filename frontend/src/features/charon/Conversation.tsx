import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { Panel } from "../../ui/Panel";
import { useTyped } from "../../ui/useTyped";
import { AskForm } from "./AskForm";
import styles from "./Conversation.module.css";
import { type ShownLine, useConversation } from "./useConversation";

const MS_PER_CHAR = 25;
/** How far from the end a reader may be and still be taken along, in px. */
const AT_END = 40;

/** What was said with the ship's computer on one channel, and a line to ask it something. */
export function Conversation({ channel }: { channel: string }) {
  // What is known of one channel has no meaning on the next.
  return <Channel key={channel} channel={channel} />;
}

function Channel({ channel }: { channel: string }) {
  const { lines, waiting, error, ask } = useConversation(channel);
  const { untyped, typed } = useTypingInTurn(lines);
  const { scroll, content } = useEndInSight();
  return (
    <div className={styles.screen} data-testid="charon-conversation" data-channel={channel}>
      <Panel
        title="CHARON"
        tone="active"
        className={styles.panel}
        bodyClassName={styles.body}
        aside={<span className={styles.channel}>Channel {channel}</span>}
      >
        <div ref={scroll} className={styles.scroll} tabIndex={0} role="region" aria-label="Conversation">
          <div ref={content} role="log" aria-live="polite" aria-label="CHARON" className={styles.log}>
            {lines === null && (
              <p className={styles.quiet}>{error === null ? "Opening the channel…" : error.message}</p>
            )}
            {lines?.length === 0 && (
              <p className={styles.quiet}>
                Nothing has been said on this channel. Ask, and CHARON will answer in its time.
              </p>
            )}
            {lines
              ?.filter((line) => untyped.indexOf(line.id) < 1)
              .map((line) => (
                <Line key={line.id} line={line} onTyped={typed} />
              ))}
            {waiting && (
              <p className={styles.processing} data-testid="charon-processing">
                Processing
                <span aria-hidden="true" className={styles.pulse} />
              </p>
            )}
          </div>
        </div>
        <AskForm onAsk={ask} />
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
  const untyped = (lines ?? []).filter((line) => isTyped(line) && !done.has(line.id)).map((line) => line.id);
  return { untyped, typed };
}

function isTyped({ role, fresh }: ShownLine): boolean {
  return fresh && role !== "user";
}

function Line({ line, onTyped }: { line: ShownLine; onTyped: (id: string) => void }) {
  const ours = line.role === "user";
  return (
    <div className={styles.line} data-role={line.role} data-message={line.id}>
      <span className={styles.speaker}>{ours ? "Crew" : "CHARON"}</span>
      <div className={styles.words}>
        {isTyped(line) ? <Typed text={line.content} onTyped={() => onTyped(line.id)} /> : line.content}
      </div>
    </div>
  );
}

/** Words that are typed before the reader's eyes; those who hear the page are told them whole. */
function Typed({ text, onTyped }: { text: string; onTyped: () => void }) {
  const typed = useTyped(text, MS_PER_CHAR);
  const end = typed.length === text.length;
  const tell = useEffectEvent(onTyped);
  useEffect(() => {
    if (end) {
      tell();
    }
  }, [end]);
  return (
    <>
      <span aria-hidden="true" data-testid="charon-typed">
        {typed}
        {typed.length < text.length && <span className={styles.caret} />}
      </span>
      <span className="visually-hidden">{text}</span>
    </>
  );
}

/** Keeps the end of what grows in sight, unless the reader has scrolled away from it. */
function useEndInSight() {
  const scroll = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = scroll.current;
    if (frame === null || content.current === null || typeof ResizeObserver !== "function") {
      return;
    }
    let following = true;
    const onScroll = () => {
      following = frame.scrollHeight - frame.scrollTop - frame.clientHeight <= AT_END;
    };
    const watcher = new ResizeObserver(() => {
      if (following) {
        frame.scrollTop = frame.scrollHeight;
      }
    });
    frame.addEventListener("scroll", onScroll, { passive: true });
    watcher.observe(content.current);
    watcher.observe(frame);
    return () => {
      frame.removeEventListener("scroll", onScroll);
      watcher.disconnect();
    };
  }, []);
  return { scroll, content };
}
