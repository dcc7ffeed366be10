import { useEffect, useState } from "react";
import { MessagePoll } from "../../api/messagePoll";
import styles from "./BroadcastOverlay.module.css";
import { arrive, elapse, nextMoment, NO_BROADCASTS } from "./queue";

/** Broadcasts as they arrive: lines over the view, critical ones over everything. What is older than the page stays old. */
export function BroadcastOverlay() {
  const queue = useBroadcastQueue();
  return (
    <>
      <div className={styles.lines} aria-live="polite" data-testid="broadcast-lines">
        {queue.lines.map(({ message }) => (
          <p key={message.id} className={styles.line} data-message-id={message.id} data-priority={message.priority}>
            <strong>{message.sender}</strong> {message.content}
          </p>
        ))}
      </div>
      {queue.critical !== null && (
        <div
          key={queue.critical.message.id}
          role="alertdialog"
          aria-label="Critical broadcast"
          className={styles.critical}
          data-testid="broadcast-critical"
          data-message-id={queue.critical.message.id}
        >
          <h2>Critical</h2>
          <p className={styles.words}>{queue.critical.message.content}</p>
          <p className={styles.sender}>{queue.critical.message.sender}</p>
        </div>
      )}
    </>
  );
}

function useBroadcastQueue() {
  const [queue, setQueue] = useState(NO_BROADCASTS);

  useEffect(() => {
    const poll = new MessagePoll({
      onArrival: (messages, first) => {
        if (!first) {
          setQueue((held) => arrive(held, messages, Date.now()));
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
    const timer = setTimeout(() => setQueue((held) => elapse(held, Date.now())), Math.max(0, moment - Date.now()) + 5);
    return () => clearTimeout(timer);
  }, [queue]);

  return queue;
}
