import { Badge, Text } from "@mantine/core";
import { useMemo } from "react";
import { useActiveView } from "../../../api/activeViewContext";
import type { ActiveView, CharonChannel, Drafting } from "../../../api/model";
import type { Reading } from "../../../api/useRead";
import styles from "./ChannelList.module.css";
import { channelOrder } from "./waiting";

interface ChannelListProps {
  listed: Reading<{ channels: CharonChannel[]; drafting: Drafting }>;
  /** the channel whose transcript is open */
  open: string;
  onOpen: (channel: string) => void;
}

const UNTOUCHED: ActiveView["charon_channels"] = {};

/** CHARON's channels, with what waits on each and what was said last. */
export function ChannelList({ listed, open, onOpen }: ChannelListProps) {
  const standings = useActiveView((view) => view.charon_channels) ?? UNTOUCHED;
  const active = useActiveView((view) => view.charon_active_channel) ?? "";
  const lines = listed.data?.channels;
  const names = useMemo(
    () => channelOrder(lines?.map(({ channel }) => channel) ?? [], standings, [active, open]),
    [lines, standings, active, open],
  );
  return (
    <nav className={styles.channels} aria-label="Channels">
      {listed.error !== null && (
        <Text size="xs" c="red.4">
          {listed.error.message}
        </Text>
      )}
      <ul className={styles.list}>
        {names.map((name) => {
          const at = standings[name];
          const last = at === undefined ? null : lines?.find(({ channel }) => channel === name)?.last_message;
          return (
            <li key={name}>
              <button
                type="button"
                className={styles.row}
                data-channel={name}
                aria-current={name === open || undefined}
                onClick={() => onOpen(name)}
              >
                <span className={styles.name}>
                  {name}
                  {name === active && <span className={styles.active}>active</span>}
                </span>
                <span className={styles.marks}>
                  {at?.auto_approve && (
                    <Badge size="sm" color="red" variant="filled" tt="none">
                      auto
                    </Badge>
                  )}
                  <Mark count={at?.pending ?? 0} what="pending" color="amber" />
                  <Mark count={at?.unread ?? 0} what="unread" color="teal" />
                </span>
                <span className={styles.newest}>
                  {last ? `${last.role === "user" ? "Table" : "CHARON"}: ${last.content}` : "Nothing yet"}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Mark({ count, what, color }: { count: number; what: string; color: string }) {
  return count === 0 ? null : (
    <Badge size="sm" color={color} tt="none" flex="none">
      {count} {what}
    </Badge>
  );
}
