import { Button, Text } from "@mantine/core";
import { memo, useMemo, useRef, useState } from "react";
import type { Conversation } from "../../../api/model";
import styles from "./Transcript.module.css";
import { clock, type TranscriptLine, transcriptOf } from "./transcript";

/** So far from the end, in px, it counts as scrolled away. */
const AWAY_PX = 40;

/** What was said on a channel. It stays at its end as it grows, unless it was scrolled away from there. */
export function Transcript({ conversation }: { conversation: Conversation | null }) {
  const box = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  const lines = useMemo(() => (conversation === null ? null : transcriptOf(conversation)), [conversation]);
  return (
    <div className={styles.frame}>
      <div
        ref={box}
        className={styles.scroll}
        role="log"
        aria-label="Transcript"
        tabIndex={0}
        // Laid out from the end: at rest there it is at 0, and above it below 0.
        onScroll={(event) => setAway(event.currentTarget.scrollTop < -AWAY_PX)}
      >
        <ol className={styles.lines}>
          {lines?.map((line) => (
            <Line key={line.message.message_id} {...line} />
          ))}
        </ol>
        {lines?.length === 0 && (
          <Text size="sm" c="dimmed" className={styles.empty}>
            Nothing was said here yet.
          </Text>
        )}
        {lines === null && (
          <Text size="sm" c="dimmed" className={styles.empty}>
            Reading…
          </Text>
        )}
      </div>
      {away && (
        <Button
          size="compact-xs"
          variant="filled"
          className={styles.newest}
          onClick={() => box.current?.scrollTo({ top: 0 })}
        >
          To the newest
        </Button>
      )}
    </div>
  );
}

const Line = memo(function Line({ message, answers, waits }: TranscriptLine) {
  const { role, content, timestamp, declined } = message;
  return (
    <li
      className={styles.line}
      data-role={role}
      data-declined={declined ?? undefined}
      data-message={message.message_id}
    >
      <time className={styles.time} dateTime={timestamp}>
        {clock(timestamp)}
      </time>
      <div className={styles.said}>
        {answers !== null && (
          <span className={styles.answers}>
            {declined ? "Declined: " : "To: "}
            {answers}
          </span>
        )}
        {(answers === null || !declined) && (
          <p className={styles.words}>
            {!declined && <strong>{role === "user" ? "Table" : "CHARON"}</strong>}
            {content}
            {waits && <span className={styles.waits}>waits</span>}
          </p>
        )}
      </div>
    </li>
  );
});
