import { useDeferredValue, useMemo, useState } from "react";
import type { SessionLog } from "../../api/model";
import { readSessions } from "../../api/reads";
import { useCampaignResource } from "../../api/useRead";
import { Markdown } from "../../ui/Markdown";
import { TwoPane } from "../../ui/TwoPane";
import { LogFilter } from "./LogFilter";
import styles from "./Logs.module.css";
import { Marked } from "./Marked";
import { ANY_LOG, type LogQuery, markWords, npcsOf, placesOf, searchLogs, snippetOf, wordsIn } from "./search";

/** The session logs, newest first, to read and to look things up in. */
export function Logs() {
  const { data, error } = useCampaignResource(readSessions);
  if (data === null) {
    return <p className={styles.line}>{error === null ? "Opening the logs…" : error.message}</p>;
  }
  return data.length === 0 ? (
    <p className={styles.line} data-testid="logs">
      No session has been logged yet.
    </p>
  ) : (
    <LogBook logs={data} />
  );
}

function LogBook({ logs }: { logs: readonly SessionLog[] }) {
  const [query, setQuery] = useState<LogQuery>(ANY_LOG);
  const [chosen, setChosen] = useState<string | null>(null);
  // Typing stays quick however much there is to look through.
  const asked = useDeferredValue(query);
  const keys = useMemo(() => keysOf(logs), [logs]);
  const found = useMemo(() => searchLogs(logs, asked), [logs, asked]);
  const words = useMemo(() => wordsIn(asked.text), [asked.text]);
  const keyOf = (log: SessionLog) => keys.get(log) ?? "";
  const picked = found.find((log) => keyOf(log) === chosen);
  const shown = picked ?? found[0];
  return (
    <div className={styles.logs} data-testid="logs">
      <TwoPane
        title="Session logs"
        above={
          <LogFilter
            query={query}
            places={placesOf(logs)}
            npcs={npcsOf(logs)}
            found={found.length}
            all={logs.length}
            onQuery={setQuery}
          />
        }
        list={
          found.length === 0 ? (
            <p className={styles.none}>No log holds that.</p>
          ) : (
            <ul className={styles.list}>
              {found.map((log) => (
                <li key={keyOf(log)}>
                  <LogEntry
                    log={log}
                    id={keyOf(log)}
                    words={words}
                    shown={log === shown}
                    onChoose={() => setChosen(keyOf(log))}
                  />
                </li>
              ))}
            </ul>
          )
        }
        details={shown === undefined ? null : <LogPage log={shown} words={words} />}
        detailsTitle={shown?.title || "Log"}
        shown={shown === undefined ? "" : keyOf(shown)}
        open={picked !== undefined}
        onBack={() => setChosen(null)}
      />
    </div>
  );
}

interface LogEntryProps {
  log: SessionLog;
  id: string;
  words: readonly string[];
  shown: boolean;
  onChoose: () => void;
}

function LogEntry({ log, id, words, shown, onChoose }: LogEntryProps) {
  const snippet = snippetOf(log.body, words);
  return (
    <button type="button" className={styles.entry} data-entry={id} aria-current={shown || undefined} onClick={onChoose}>
      <span className={styles.meta}>{[numberOf(log), log.date].filter(Boolean).join(" · ")}</span>
      <span className={styles.title}>
        <Marked pieces={markWords(log.title || "Untitled", words)} />
      </span>
      {log.location && (
        <span className={styles.place}>
          <Marked pieces={markWords(log.location, words)} />
        </span>
      )}
      {snippet.length > 0 && (
        <span className={styles.snippet}>
          <Marked pieces={snippet} />
        </span>
      )}
    </button>
  );
}

function LogPage({ log, words }: { log: SessionLog; words: readonly string[] }) {
  return (
    <article className={styles.page} data-testid="log">
      <header className={styles.head}>
        <p className={styles.meta}>{[numberOf(log), log.date].filter(Boolean).join(" · ")}</p>
        <h3>
          <Marked pieces={markWords(log.title || "Untitled", words)} />
        </h3>
        {(log.location !== "" || log.npcs.length > 0) && (
          <dl className={styles.facts}>
            {log.location && (
              <div>
                <dt>Location</dt>
                <dd>{log.location}</dd>
              </div>
            )}
            {log.npcs.length > 0 && (
              <div>
                <dt>People</dt>
                <dd>{log.npcs.join(", ")}</dd>
              </div>
            )}
          </dl>
        )}
      </header>
      <div className={styles.body}>
        <Markdown text={withoutTitle(log)} />
      </div>
    </article>
  );
}

function numberOf(log: SessionLog): string {
  return log.session_number == null ? "" : `Session ${log.session_number}`;
}

/** A log that begins with its own title as a heading need not say it twice. */
function withoutTitle({ title, body }: SessionLog): string {
  const heading = /^\s*#\s+(.+?)\s*(?:\n|$)/.exec(body);
  return heading?.[1]?.toLowerCase() === title.trim().toLowerCase() ? body.slice(heading[0].length) : body;
}

/** What a log is told from the others by, also when its text changes; the files may hold two of the same name. */
function keysOf(logs: readonly SessionLog[]): ReadonlyMap<SessionLog, string> {
  const used = new Map<string, number>();
  return new Map(
    logs.map((log) => {
      const name = `${log.session_number ?? ""} ${log.date} ${log.title}`;
      const times = (used.get(name) ?? 0) + 1;
      used.set(name, times);
      return [log, times === 1 ? name : `${name} ${times}`];
    }),
  );
}
