import { Badge, Button, Group, SegmentedControl, Stack, Switch, Text, Title } from "@mantine/core";
import { setCharonMode, toggleCharonDialog } from "../../api/activeView";
import { useActiveView } from "../../api/activeViewContext";
import { markChannelRead } from "../../api/charon";
import { useRunner } from "../../api/gmAction";
import type { CharonMode } from "../../api/model";
import type { ChannelStanding } from "../../api/reads";
import type { Reading } from "../../api/useRead";
import styles from "./CharonControls.module.css";

const MODES = [
  { value: "DISPLAY", label: "Display" },
  { value: "QUERY", label: "Query" },
];

/** How the ship's computer meets the table, and what waits on its channels. */
export function CharonControls({ channels }: { channels: Reading<ChannelStanding[]> }) {
  return (
    <Group align="start" gap="xl" wrap="wrap">
      <Manners />
      <Stack flex="1 1 320px" miw={0} gap="xs" maw={820}>
        <Title order={2} size="h5">
          Channels
        </Title>
        {channels.data === null ? (
          <Text c={channels.error === null ? "dimmed" : "red.4"} size="sm">
            {channels.error?.message ?? "Reading…"}
          </Text>
        ) : (
          <ChannelList channels={channels.data} onRead={channels.reload} />
        )}
      </Stack>
    </Group>
  );
}

function Manners() {
  const { run } = useRunner();
  const mode = useActiveView((view) => view.charon_mode) ?? "DISPLAY";
  const open = useActiveView((view) => view.charon_dialog_open) ?? false;
  return (
    <Stack gap="md" flex="1 1 280px" maw={380}>
      <div>
        <Text size="sm" mb={4} id="charon-mode">
          Mode
        </Text>
        <SegmentedControl
          aria-labelledby="charon-mode"
          data={MODES}
          value={mode}
          onChange={(next) => void run(() => setCharonMode(next as CharonMode))}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {mode === "QUERY" ? "The table may ask; you approve each reply." : "CHARON speaks only when you let it."}
        </Text>
      </div>
      <Switch
        label="Dialog open on the screens"
        checked={open}
        onChange={(event) => {
          const next = event.currentTarget.checked;
          void run(() => toggleCharonDialog(next));
        }}
      />
    </Stack>
  );
}

function ChannelList({ channels, onRead }: { channels: ChannelStanding[]; onRead: () => void }) {
  const active = useActiveView((view) => view.charon_active_channel) ?? "";
  return (
    <ul className={styles.channels} aria-label="Channels">
      {channels.map((line) => (
        <li key={line.channel} className={styles.channel} data-channel={line.channel}>
          <span className={styles.name}>
            {line.channel}
            {line.channel === active && (
              <Text span size="xs" c="teal.4" ml={8}>
                active
              </Text>
            )}
          </span>
          <Waiting line={line} onRead={onRead} />
          <Text size="sm" lineClamp={2} c="dimmed" className={styles.newest}>
            {line.last_message === null
              ? "Nothing yet"
              : `${line.last_message.role === "user" ? "Table" : "CHARON"}: ${line.last_message.content}`}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Waiting({ line, onRead }: { line: ChannelStanding; onRead: () => void }) {
  const { run } = useRunner();
  const mark = async () => {
    if (await run(() => markChannelRead(line.channel))) {
      onRead();
    }
  };
  return (
    <Group gap={6} justify="end">
      {line.pending > 0 && (
        <Badge color="amber" size="sm" tt="none" flex="none">
          {line.pending} pending
        </Badge>
      )}
      {line.unread_count > 0 && (
        <>
          <Badge color="teal" size="sm" tt="none" flex="none">
            {line.unread_count} unread
          </Badge>
          <Button
            size="compact-xs"
            variant="default"
            flex="none"
            aria-label={`Mark read: ${line.channel}`}
            onClick={() => void mark()}
          >
            Mark read
          </Button>
        </>
      )}
    </Group>
  );
}
