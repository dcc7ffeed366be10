import { Button, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useActiveView } from "../../../api/activeViewContext";
import type { LocationNode } from "../../../api/model";
import { CannedList } from "./CannedList";
import { ChannelHead } from "./ChannelHead";
import { ChannelList } from "./ChannelList";
import styles from "./CharonDesk.module.css";
import { DeskBar } from "./DeskBar";
import { DirectLine } from "./DirectLine";
import { PendingList } from "./PendingList";
import { Transcript } from "./Transcript";
import { useChannel, useChannelList } from "./useChannel";
import { useMarkRead } from "./useMarkRead";
import { LINE, useWriting } from "./useWriting";

interface CharonDeskProps {
  /** the campaign's tree of places; null while it is not read yet */
  places: readonly LocationNode[] | null;
  /** the open channel; empty while none was ever chosen */
  channel: string;
  onChannel: (channel: string) => void;
}

/** The ship's computer in the GM's hands: its channels, what was said, what waits, and what it is to say. */
export function CharonDesk({ places, channel, onChannel }: CharonDeskProps) {
  const active = useActiveView((view) => view.charon_active_channel) ?? "";
  const shown = channel || active;
  const list = useChannelList();
  useEffect(() => {
    // Chosen once: the words being written must not move to another channel when the table's view changes.
    if (channel === "" && active !== "") {
      onChannel(active);
    }
  }, [channel, active, onChannel]);
  return (
    <div className={styles.frame} data-testid="charon-desk">
      <div className={styles.desk}>
        <DeskBar places={places} drafting={list.data?.drafting ?? null} />
        <ChannelList listed={list} open={shown} onOpen={onChannel} />
        {shown !== "" && <OpenChannel key={shown} channel={shown} drafts={isOn(list.data?.drafting)} />}
      </div>
    </div>
  );
}

const isOn = (drafting: { provider: string; problem?: string | null } | undefined) =>
  drafting !== undefined && drafting.provider !== "none" && !drafting.problem;

function OpenChannel({ channel, drafts }: { channel: string; drafts: boolean }) {
  const { data, error, reload } = useChannel(channel);
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const waiting = data?.pending;
  const writing = useWriting(root, channel, waiting);
  useMarkRead(channel);
  return (
    <div className={styles.channel} ref={root} data-open-channel={channel}>
      <PendingList
        channel={channel}
        pending={waiting ?? null}
        asked={data?.conversation.waiting ?? null}
        drafts={drafts}
        onWriting={writing.at}
        onCanned={(id) => {
          writing.aim(id);
          search.current?.focus();
        }}
        onDone={writing.focus}
      />
      <section className={styles.talk} aria-label="Conversation">
        <ChannelHead channel={channel} count={data?.conversation.messages.length ?? 0} />
        {error !== null && (
          <Text size="sm" c="red.4" role="alert">
            {error.message}{" "}
            <Button size="compact-xs" variant="default" onClick={reload}>
              Read again
            </Button>
          </Text>
        )}
        <Transcript conversation={data?.conversation ?? null} />
        <DirectLine channel={channel} onWriting={() => writing.at(LINE)} />
      </section>
      <CannedList search={search} writing={writing} />
    </div>
  );
}
