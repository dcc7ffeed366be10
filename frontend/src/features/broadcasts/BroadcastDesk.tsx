import { Badge, Text, Title } from "@mantine/core";
import type { Message } from "../../api/model";
import { useMessageList } from "../../api/useMessageList";
import styles from "./BroadcastDesk.module.css";
import { BroadcastForm } from "./BroadcastForm";
import { PRIORITY_COLOURS } from "./priorities";

/** Writes to the table, or to single players, and shows what was sent. */
export function BroadcastDesk() {
  const { messages, refresh } = useMessageList();
  return (
    <div className={styles.desk}>
      <BroadcastForm sent={messages ?? NOTHING} onSent={refresh} />
      <section className={styles.history} aria-label="Sent broadcasts">
        <Title order={2} size="h5" mb="xs">
          Sent
        </Title>
        {messages?.length === 0 && (
          <Text c="dimmed" size="sm">
            Nothing was sent yet.
          </Text>
        )}
        <ol className={styles.list}>
          {messages?.map((message) => (
            <HistoryEntry key={message.id} message={message} />
          ))}
        </ol>
      </section>
    </div>
  );
}

const NOTHING: Message[] = [];

function HistoryEntry({ message }: { message: Message }) {
  return (
    <li className={styles.entry} data-message-id={message.id} data-priority={message.priority}>
      <div className={styles.line}>
        <Badge size="sm" color={PRIORITY_COLOURS[message.priority]}>
          {message.priority}
        </Badge>
        <Text size="sm" fw={500}>
          {message.sender}
        </Text>
        <Text size="sm" c="dimmed">
          {message.recipients.length > 0 ? `to ${message.recipients.join(", ")}` : "to everybody"}
        </Text>
        <Text size="xs" c="dimmed" ml="auto" component="time" dateTime={message.created_at}>
          {new Date(message.created_at).toLocaleString(undefined, { dateStyle: "short", timeStyle: "short" })}
        </Text>
      </div>
      <p className={styles.text}>{message.content}</p>
    </li>
  );
}
