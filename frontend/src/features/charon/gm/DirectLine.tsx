import { Button, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { sendLine } from "../../../api/charon";
import { useRunner } from "../../../api/gmAction";
import { Keys } from "../../../ui/gm/Keys";
import styles from "./CharonDesk.module.css";
import { isSendable, lengthLabel, LINE_LIMIT } from "./insertion";
import { useSessionStore } from "./sessionStore";
import { LINES, lineSaid, writeLine } from "./lines";
import { LINE } from "./useWriting";

/** Has CHARON say something at once. What is written and not said stays, whatever happens meanwhile. */
export function DirectLine({ channel, onWriting }: { channel: string; onWriting: () => void }) {
  const { run } = useRunner();
  const [busy, setBusy] = useState(false);
  const text = useSessionStore(LINES)[channel] ?? "";
  const possible = isSendable(text) && !busy;
  const send = async () => {
    setBusy(true);
    const done = await run(() => sendLine(channel, text));
    setBusy(false);
    if (done) {
      lineSaid(channel, text);
    }
  };
  return (
    <form
      className={styles.line}
      aria-label="Speak directly"
      onSubmit={(event) => {
        event.preventDefault();
        if (possible) {
          void send();
        }
      }}
    >
      <Textarea
        size="sm"
        autosize
        minRows={1}
        maxRows={6}
        aria-label={`Speak as CHARON on ${channel}`}
        placeholder={`Speak as CHARON on ${channel}`}
        data-writes={LINE}
        value={text}
        error={text.length > LINE_LIMIT}
        onFocus={onWriting}
        onChange={(event) => writeLine(channel, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            if (possible && !event.repeat) {
              void send();
            }
          }
        }}
      />
      <div className={styles.under}>
        <Text size="xs" c={text.length > LINE_LIMIT ? "red.4" : "dimmed"}>
          {lengthLabel(text.length)}
        </Text>
        <span className={styles.hint}>
          <Keys keys="Enter" /> says it, <Keys keys="shift+Enter" /> a new line
        </span>
        <Button type="submit" size="compact-sm" ml="auto" loading={busy} disabled={!isSendable(text)}>
          Say it
        </Button>
      </div>
    </form>
  );
}
