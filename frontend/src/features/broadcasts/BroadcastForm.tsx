import { Autocomplete, Button, Group, SegmentedControl, Stack, TagsInput, Text, Textarea } from "@mantine/core";
import { useMemo, useState } from "react";
import { useRunner } from "../../api/gmAction";
import { sendBroadcast } from "../../api/messages";
import { type Message, PRIORITIES, type Priority } from "../../api/model";
import { Keys } from "../../ui/gm/Keys";
import { usePersistedState } from "../../ui/gm/usePersistedState";
import { PRIORITY_COLOURS } from "./priorities";

const COMPUTER = "CHARON";

const EFFECTS: Record<Priority, string> = {
  LOW: "A quiet line on the screens.",
  NORMAL: "A line on the screens.",
  HIGH: "Pulses amber on the screens.",
  CRITICAL: "Takes the whole screen until its time is over.",
};

interface Draft {
  sender: string;
  priority: Priority;
  content: string;
  recipients: string[];
}

const BLANK: Draft = { sender: COMPUTER, priority: "NORMAL", content: "", recipients: [] };

interface BroadcastFormProps {
  /** what was sent so far, for the names in it */
  sent: readonly Message[];
  onSent: () => void;
}

/** Writes a broadcast. What is written but not sent is kept, over a change of tab and over a reload. */
export function BroadcastForm({ sent, onSent }: BroadcastFormProps) {
  const { run } = useRunner();
  const [draft, setDraft] = usePersistedState("broadcast", BLANK, isDraft);
  const [busy, setBusy] = useState(false);
  const names = useMemo(() => namesIn(sent), [sent]);
  const change = (part: Partial<Draft>) => setDraft((held) => ({ ...held, ...part }));
  const possible = draft.content.trim() !== "" && !busy;

  const send = async () => {
    const { sender, priority, content, recipients } = draft;
    setBusy(true);
    const done = await run(
      () => sendBroadcast({ sender, priority, content, ...(recipients.length > 0 && { recipients }) }),
      () => `Sent to ${recipients.length > 0 ? recipients.join(", ") : "everybody"}.`,
    );
    setBusy(false);
    if (done) {
      // What was typed meanwhile is the next message already.
      setDraft((held) => (held.content === content ? { ...held, content: "" } : held));
      onSent();
    }
  };

  return (
    <form
      aria-label="Broadcast"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="sm">
        <Autocomplete
          label="Sender"
          maxLength={100}
          data={names.senders}
          value={draft.sender}
          onChange={(sender) => change({ sender })}
        />
        <div>
          <SegmentedControl
            fullWidth
            aria-label="Priority"
            data={PRIORITIES.map((value) => ({ value, label: value }))}
            value={draft.priority}
            color={PRIORITY_COLOURS[draft.priority]}
            onChange={(priority) => change({ priority })}
          />
          <Text size="xs" c="dimmed" mt={4}>
            {EFFECTS[draft.priority]}
          </Text>
        </div>
        <Textarea
          label="Text"
          required
          autosize
          minRows={5}
          maxRows={14}
          maxLength={10_000}
          value={draft.content}
          onChange={(event) => change({ content: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && possible) {
              event.preventDefault();
              void send();
            }
          }}
        />
        <TagsInput
          label="Recipients"
          description="User names of players; none means everybody."
          placeholder={draft.recipients.length === 0 ? "Everybody" : undefined}
          data={names.recipients}
          value={draft.recipients}
          onChange={(recipients) => change({ recipients })}
        />
        <Group justify="space-between">
          <Button type="submit" loading={busy} disabled={!possible}>
            Send to {draft.recipients.length > 0 ? draft.recipients.join(", ") : "everybody"}
          </Button>
          <Keys keys="mod+Enter" />
        </Group>
      </Stack>
    </form>
  );
}

/** Who has sent and who was written to: most likely the same again. */
function namesIn(sent: readonly Message[]): { senders: string[]; recipients: string[] } {
  return {
    senders: [...new Set([COMPUTER, ...sent.map((message) => message.sender)])],
    recipients: [...new Set(sent.flatMap((message) => message.recipients))],
  };
}

function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Draft> | null;
  return (
    typeof draft?.sender === "string" &&
    typeof draft.content === "string" &&
    PRIORITIES.some((known) => known === draft.priority) &&
    Array.isArray(draft.recipients) &&
    draft.recipients.every((name) => typeof name === "string")
  );
}
