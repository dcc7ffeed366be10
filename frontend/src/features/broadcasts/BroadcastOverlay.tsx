import { useEffect, useReducer, useState } from "react";
import { MessagePoll } from "../../api/messagePoll";
import type { Message } from "../../api/model";
import { useModal } from "../../ui/useModal";
import styles from "./BroadcastOverlay.module.css";
import {
  arrive,
  type BroadcastQueue,
  elapse,
  hold,
  nextMoment,
  NO_BROADCASTS,
  readingTime,
  release,
  type Shown,
} from "./queue";

/**
 * Broadcasts as they arrive: lines over the view, critical ones over everything. What is older than the page stays old.
 *
 * @param held while the table's screens are dark nothing is shown and no time passes: a broadcast would break the dark,
 *   and one that ran out in it would never have been read. All of it follows when the screens come back.
 */
export function BroadcastOverlay({ held }: { held: boolean }) {
  const queue = useBroadcastQueue(held);
  if (held) {
    return null;
  }
  return (
    <>
      <div className={styles.lines} aria-live="polite" data-testid="broadcast-lines">
        {queue.lines.map(({ message }) => (
          <p key={message.id} className={styles.line} data-message-id={message.id} data-priority={message.priority}>
            <span>
              <strong>{message.sender}</strong> {message.content}
            </span>
          </p>
        ))}
      </div>
      {queue.critical !== null && <Critical key={queue.critical.message.id} shown={queue.critical} />}
    </>
  );
}

/** Takes the screen, and the keys, until its time is over. */
function Critical({ shown }: { shown: Shown }) {
  const { message, until } = shown;
  const ref = useModal<HTMLDivElement>();
  const whole = readingTime(message);
  // Back from the dark it goes on where it was.
  const [gone] = useState(() => Math.max(0, whole - (until - Date.now())));
  return (
    <div
      ref={ref}
      role="alertdialog"
      aria-modal="true"
      aria-label="Critical broadcast"
      aria-describedby="critical-words"
      tabIndex={-1}
      className={styles.critical}
      data-testid="broadcast-critical"
      data-message-id={message.id}
      data-long={message.content.length > 220 || undefined}
    >
      <div className={styles.plate}>
        <h2>Critical</h2>
        <p id="critical-words" className={styles.words}>
          {message.content}
        </p>
        <p className={styles.sender}>{message.sender}</p>
        <span className={styles.left} style={{ animationDuration: `${whole}ms`, animationDelay: `-${gone}ms` }} />
      </div>
    </div>
  );
}

type Happening = { kind: "arrived"; messages: Message[] } | { kind: "elapsed" | "held" | "released" };

function reduce(queue: BroadcastQueue, what: Happening & { now: number }): BroadcastQueue {
  switch (what.kind) {
    case "arrived":
      return arrive(queue, what.messages, what.now);
    case "elapsed":
      return elapse(queue, what.now);
    case "held":
      return hold(queue, what.now);
    case "released":
      return release(queue, what.now);
  }
}

function useBroadcastQueue(held: boolean): BroadcastQueue {
  const [queue, happen] = useReducer(reduce, NO_BROADCASTS);

  // Before the poll below begins, so that nothing it brings can slip into the dark.
  useEffect(() => {
    happen({ kind: held ? "held" : "released", now: Date.now() });
  }, [held]);

  useEffect(() => {
    const poll = new MessagePoll({
      onArrival: (messages, first) => {
        if (!first) {
          happen({ kind: "arrived", messages, now: Date.now() });
        }
      },
    });
    poll.start();
    return () => poll.stop();
  }, []);

  useEffect(() => {
    const moment = nextMoment(queue);
    if (moment === null) {
      return;
    }
    const timer = setTimeout(() => happen({ kind: "elapsed", now: Date.now() }), Math.max(0, moment - Date.now()) + 5);
    return () => clearTimeout(timer);
  }, [queue]);

  return queue;
}
