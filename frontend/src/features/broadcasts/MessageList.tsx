import { useMessageList } from "../../api/useMessageList";
import styles from "./MessageList.module.css";

/** Everything this session may read, newest first; new messages appear by themselves. */
export function MessageList() {
  const { messages } = useMessageList();
  if (messages === null) {
    return <p className={styles.empty}>Reading the inbox…</p>;
  }
  if (messages.length === 0) {
    return <p className={styles.empty}>No messages yet.</p>;
  }
  return (
    <ul className={styles.list} aria-label="Messages">
      {messages.map((message) => (
        <li key={message.id} className={styles.message} data-message-id={message.id} data-priority={message.priority}>
          <div className={styles.head}>
            <span className={styles.sender}>{message.sender}</span>
            <time dateTime={message.created_at}>{timeOf(message.created_at)}</time>
            {message.priority !== "NORMAL" && <span className={styles.priority}>{message.priority}</span>}
          </div>
          <p className={styles.content}>{message.content}</p>
        </li>
      ))}
    </ul>
  );
}

/** To the minute, as people of this place write it. */
function timeOf(moment: string): string {
  return new Date(moment).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}
