import type { KeyboardEvent } from "react";
import styles from "./CommTerminalView.module.css";
import { hasUnread, shortTime, type Thread } from "./threads";

interface ThreadListProps {
  id: string;
  threads: Thread[];
  /** keys of letters read on this screen */
  seen: ReadonlySet<string>;
  openKey: string | null;
  onOpen: (thread: Thread) => void;
}

/** A box's threads; the arrow keys, Home and End walk through them. */
export function ThreadList({ id, threads, seen, openKey, onOpen }: ThreadListProps) {
  return (
    <div id={id} role="tabpanel" aria-label="Threads" tabIndex={-1} className={styles.list}>
      {threads.length === 0 ? (
        <p className={styles.empty}>No mail.</p>
      ) : (
        <ul className={styles.threads} onKeyDown={walk}>
          {threads.map((thread) => (
            <li key={thread.key}>
              <ThreadButton
                thread={thread}
                unread={hasUnread(thread, seen)}
                open={thread.key === openKey}
                onOpen={onOpen}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface ThreadButtonProps {
  thread: Thread;
  unread: boolean;
  open: boolean;
  onOpen: (thread: Thread) => void;
}

function ThreadButton({ thread, unread, open, onOpen }: ThreadButtonProps) {
  const { newest, letters, subject } = thread;
  return (
    <button
      type="button"
      data-thread-id={thread.key}
      data-unread={unread || undefined}
      aria-current={open || undefined}
      onClick={() => onOpen(thread)}
    >
      <span className={styles.subject}>
        {unread && <span className={styles.unread}>new</span>}
        {subject}
        {letters.length > 1 && <span className={styles.count}> ({letters.length})</span>}
      </span>
      <span className={styles.who}>
        {newest.box === "sent" ? `to ${newest.mail.to}` : newest.mail.from} · {shortTime(newest.mail.timestamp)}
      </span>
    </button>
  );
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = STEPS[event.key];
  if (step !== undefined) {
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[step(at, buttons.length - 1)]?.focus();
  }
}
