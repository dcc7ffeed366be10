import { Button, Group, Modal, Switch, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useActiveView } from "../../../api/activeViewContext";
import { clearChannel, setAutoApprove } from "../../../api/charon";
import { useRunner } from "../../../api/gmAction";
import styles from "./CharonDesk.module.css";

/** The open channel's name, the switch that lets CHARON answer there without the GM, and the way to empty it. */
export function ChannelHead({ channel, count }: { channel: string; count: number }) {
  const { run } = useRunner();
  const [busy, setBusy] = useState(false);
  const auto = useActiveView((view) => view.charon_channels[channel]?.auto_approve) ?? false;
  const used = useActiveView((view) => channel in view.charon_channels) ?? false;
  const setAuto = async (on: boolean) => {
    setBusy(true);
    await run(() => setAutoApprove(channel, on));
    setBusy(false);
  };
  return (
    <header className={styles.head}>
      <Title order={2} size="h5" className={styles.title}>
        {channel}
      </Title>
      <Text size="xs" c="dimmed">
        {count === 1 ? "1 line" : `${count} lines`}
      </Text>
      <Clear channel={channel} possible={used} />
      <div className={styles.auto} data-on={auto || undefined}>
        <Switch
          size="sm"
          color="red"
          label="Auto-approve"
          checked={auto}
          disabled={busy}
          aria-describedby="auto-approve-words"
          onChange={(event) => void setAuto(event.currentTarget.checked)}
        />
        <Text size="xs" id="auto-approve-words" c={auto ? undefined : "dimmed"}>
          {auto
            ? "On: CHARON answers the table here without you. What waits already still waits for you."
            : "Off: nothing is said here that you have not approved."}
        </Text>
      </div>
    </header>
  );
}

function Clear({ channel, possible }: { channel: string; possible: boolean }) {
  const { run } = useRunner();
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button size="compact-xs" variant="default" ml="auto" disabled={!possible} onClick={() => setAsking(true)}>
        Clear…
      </Button>
      <Modal opened={asking} onClose={close} title={`Clear ${channel}`} size="sm" centered>
        <Text size="sm">
          Everything said on this channel, and every question and reply that waits there, is gone for good, on every
          screen. Undo does not bring it back.
        </Text>
        <Group justify="end" mt="md" gap="xs">
          <Button variant="default" onClick={close} data-autofocus>
            Keep it
          </Button>
          <Button
            color="red"
            onClick={() => {
              close();
              void run(() => clearChannel(channel));
            }}
          >
            Clear the channel
          </Button>
        </Group>
      </Modal>
    </>
  );
}
