import { type ReactNode, useState } from "react";
import type { CommTerminal } from "../../api/model";
import { readTerminal } from "../../api/reads";
import { useRead } from "../../api/useRead";
import { Panel } from "../../ui/Panel";
import styles from "./CommTerminalView.module.css";
import { hasUnread, shortTime, type Thread, threadsOf } from "./threads";
import { ThreadView } from "./ThreadView";

interface CommTerminalViewProps {
  location: string;
  terminal: string;
  aside?: ReactNode;
}

/** A comm terminal: whose it is, its inbox and sent mail as threads, and the thread that is open. */
export function CommTerminalView({ location, terminal, aside }: CommTerminalViewProps) {
  const { data, error } = useRead(`${location}/${terminal}`, () => readTerminal(location, terminal));
  const title = (
    <span className={styles.titleRow}>
      <span className={styles.titleName}>{data === null ? "Comm terminal" : data.name || data.owner || data.slug}</span>
      <span className={styles.aside}>{aside}</span>
    </span>
  );
  return (
    <Panel title={title} tone="active" className={styles.panel}>
      {data !== null && <Boxes terminal={data} />}
      {data === null && <p>{error === null ? "Opening link…" : `Link refused. ${error.message}`}</p>}
    </Panel>
  );
}

function Boxes({ terminal }: { terminal: CommTerminal }) {
  const [box, setBox] = useState<"inbox" | "sent">("inbox");
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  // The order is settled when a box is opened: a list that reorders under the finger is hard to read.
  const [threads, setThreads] = useState(() => threadsOf(terminal, "inbox", seen));
  const [openKey, setOpenKey] = useState<string | null>(null);
  const open = threads.find((thread) => thread.key === openKey) ?? null;

  const choose = (next: "inbox" | "sent") => {
    setBox(next);
    setThreads(threadsOf(terminal, next, seen));
    setOpenKey(null);
  };
  const read = (thread: Thread) => {
    setOpenKey(thread.key);
    setSeen(new Set([...seen, ...thread.letters.map((letter) => letter.key)]));
  };

  return (
    <div className={styles.terminal} data-open={open !== null || undefined}>
      <p className={styles.meta}>
        {[terminal.owner, terminal.terminal_id, terminal.access_level, terminal.location_name]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {terminal.description && <p className={styles.description}>{terminal.description}</p>}
      <div className={styles.columns}>
        <div className={styles.list}>
          <div role="tablist" aria-label="Mail" className={styles.tabs}>
            {(["inbox", "sent"] as const).map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                aria-selected={box === name}
                data-testid={`comm-${name}`}
                onClick={() => choose(name)}
              >
                {name} ({terminal[name].length})
              </button>
            ))}
          </div>
          <ThreadList threads={threads} seen={seen} openKey={openKey} onOpen={read} />
        </div>
        {open !== null && <ThreadView key={open.key} thread={open} onBack={() => setOpenKey(null)} />}
      </div>
    </div>
  );
}

interface ThreadListProps {
  threads: Thread[];
  seen: ReadonlySet<string>;
  openKey: string | null;
  onOpen: (thread: Thread) => void;
}

function ThreadList({ threads, seen, openKey, onOpen }: ThreadListProps) {
  if (threads.length === 0) {
    return <p>No mail.</p>;
  }
  return (
    <ul className={styles.threads}>
      {threads.map((thread) => (
        <li key={thread.key}>
          <button
            type="button"
            data-thread-id={thread.key}
            data-unread={hasUnread(thread, seen) || undefined}
            aria-current={thread.key === openKey || undefined}
            onClick={() => onOpen(thread)}
          >
            <span className={styles.subject}>
              {hasUnread(thread, seen) && <span className={styles.unread}>new</span>}
              {thread.subject}
              {thread.letters.length > 1 && ` (${thread.letters.length})`}
            </span>
            <span className={styles.who}>
              {thread.newest.box === "sent" ? `to ${thread.newest.mail.to}` : thread.newest.mail.from} ·{" "}
              {shortTime(thread.newest.mail.timestamp)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
