import { type ReactNode, useId, useState } from "react";
import type { CommTerminal } from "../../api/model";
import { readTerminal } from "../../api/reads";
import { useRead } from "../../api/useRead";
import { Panel } from "../../ui/Panel";
import { useUnattended } from "../../ui/profile";
import styles from "./CommTerminalView.module.css";
import { type Box, MailTabs } from "./MailTabs";
import { ThreadList } from "./ThreadList";
import { type Thread, threadsOf } from "./threads";
import { ThreadView } from "./ThreadView";

interface CommTerminalViewProps {
  location: string;
  terminal: string;
  aside?: ReactNode;
}

/** A comm terminal: whose it is, its inbox and sent mail as threads, and the thread that is open. */
export function CommTerminalView({ location, terminal, aside }: CommTerminalViewProps) {
  const { data, error } = useRead(`${location}/${terminal}`, () => readTerminal(location, terminal));
  return (
    <Panel
      title={data === null ? "Comm terminal" : data.name || data.owner || data.slug}
      aside={aside}
      tone="active"
      className={styles.panel}
      bodyClassName={styles.body}
    >
      {data !== null && <Boxes terminal={data} />}
      {data === null && (
        <p className={styles.link}>{error === null ? "Opening link…" : `Link refused. ${error.message}`}</p>
      )}
    </Panel>
  );
}

const NOTHING_READ: ReadonlySet<string> = new Set();

function Boxes({ terminal }: { terminal: CommTerminal }) {
  // Where nobody can open a letter the newest unread one is open from the start.
  const unattended = useUnattended();
  // A terminal may lie over a view that is one itself: names on the page must differ.
  const listId = useId();
  const [box, setBox] = useState<Box>("inbox");
  const [seen, setSeen] = useState(NOTHING_READ);
  // The order is settled when a box is opened: a list that reorders under the finger is hard to read.
  const [threads, setThreads] = useState(() => threadsOf(terminal, "inbox", NOTHING_READ));
  const [openKey, setOpenKey] = useState(unattended ? (threads[0]?.key ?? null) : null);
  const open = threads.find((thread) => thread.key === openKey) ?? null;

  const choose = (next: Box) => {
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
      <div className={styles.about}>
        <p className={styles.meta}>
          {[terminal.owner, terminal.terminal_id, terminal.access_level, terminal.location_name]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {terminal.description && <p className={styles.description}>{terminal.description}</p>}
      </div>
      <div className={styles.columns}>
        <div className={styles.side}>
          <MailTabs
            box={box}
            counts={{ inbox: terminal.inbox.length, sent: terminal.sent.length }}
            listId={listId}
            onChoose={choose}
          />
          <ThreadList key={box} id={listId} threads={threads} seen={seen} openKey={openKey} onOpen={read} />
        </div>
        {open === null ? (
          <p className={styles.nothing}>Open a letter to read it.</p>
        ) : (
          <ThreadView key={open.key} thread={open} onBack={() => setOpenKey(null)} />
        )}
      </div>
    </div>
  );
}
