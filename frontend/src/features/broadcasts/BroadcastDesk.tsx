import {
  Badge,
  Button,
  Group,
  Paper,
  SegmentedControl,
  Stack,
  TagsInput,
  Text,
  Textarea,
  TextInput,
  Title,
} from "@mantine/core";
import { useState } from "react";
import { useRunner } from "../../api/gmAction";
import { sendBroadcast } from "../../api/messages";
import { type Message, PRIORITIES, type Priority } from "../../api/model";
import { useMessageList } from "../../api/useMessageList";

const COLOURS: Record<Priority, string> = { LOW: "gray", NORMAL: "teal", HIGH: "yellow", CRITICAL: "red" };

/** Writes to the table, or to single players, and shows what was sent. */
export function BroadcastDesk() {
  const { messages, refresh } = useMessageList();
  return (
    <Group align="start" gap="xl" wrap="wrap">
      <BroadcastForm onSent={refresh} />
      <Stack flex="1 1 360px" gap="xs">
        <Title order={3} size="h5">
          History
        </Title>
        {messages?.length === 0 && <Text c="dimmed">Nothing was sent yet.</Text>}
        {messages?.map((message) => (
          <HistoryEntry key={message.id} message={message} />
        ))}
      </Stack>
    </Group>
  );
}

function BroadcastForm({ onSent }: { onSent: () => void }) {
  const { run } = useRunner();
  const [sender, setSender] = useState("CHARON");
  const [priority, setPriority] = useState<Priority>("NORMAL");
  const [content, setContent] = useState("");
  const [recipients, setRecipients] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);

  const send = async () => {
    setBusy(true);
    const names = recipients.length > 0 ? { recipients } : {};
    const sent = await run(() => sendBroadcast({ sender, priority, content, ...names }));
    setBusy(false);
    if (sent) {
      // What was typed meanwhile is the next message already.
      setContent((held) => (held === content ? "" : held));
      onSent();
    }
  };

  return (
    <form
      style={{ flex: "1 1 360px", maxWidth: 560 }}
      aria-label="Broadcast"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Sender"
          maxLength={100}
          value={sender}
          onChange={(event) => setSender(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label="Priority"
          data={[...PRIORITIES]}
          value={priority}
          color={COLOURS[priority]}
          onChange={(next) => setPriority(next)}
        />
        <Textarea
          label="Text"
          required
          autosize
          minRows={4}
          maxRows={14}
          maxLength={10_000}
          value={content}
          onChange={(event) => setContent(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && content.trim() !== "") {
              void send();
            }
          }}
        />
        <TagsInput
          label="Recipients"
          description="User names of players; none means everybody."
          value={recipients}
          onChange={setRecipients}
        />
        <Button type="submit" loading={busy} disabled={content.trim() === ""}>
          Send
        </Button>
      </Stack>
    </form>
  );
}

function HistoryEntry({ message }: { message: Message }) {
  return (
    <Paper withBorder p="xs" data-message-id={message.id} data-priority={message.priority}>
      <Group gap="xs">
        <Badge size="sm" variant="light" color={COLOURS[message.priority]}>
          {message.priority}
        </Badge>
        <Text size="sm" fw={500}>
          {message.sender}
          {message.recipients.length > 0 && ` → ${message.recipients.join(", ")}`}
        </Text>
        <Text size="xs" c="dimmed">
          {new Date(message.created_at).toLocaleString()}
        </Text>
      </Group>
      <Text size="sm" mt={4} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {message.content}
      </Text>
    </Paper>
  );
}
