import { Button, Text, Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { generateReply } from "../../../api/charon";
import { useRunner } from "../../../api/gmAction";
import styles from "./CharonDesk.module.css";
import { SessionStore, useSessionStore } from "./sessionStore";

/** The longest prompt; the server's limit. */
const PROMPT_LIMIT = 1_000;
/** The longest note; the server's limit. */
const NOTE_LIMIT = 10_000;

interface Prompt {
  prompt: string;
  note: string;
}

const BLANK: Prompt = { prompt: "", note: "" };
const PROMPT = new SessionStore<Prompt>("charon.prompt", BLANK, isPrompt);

/** Has a line prepared for CHARON without anybody having asked; it then waits for the GM like any reply. */
export function PromptForm({ channel, drafts }: { channel: string; drafts: boolean }) {
  const { run } = useRunner();
  const [busy, setBusy] = useState(false);
  const { prompt, note } = useSessionStore(PROMPT);
  const possible = prompt.trim() !== "" && !busy;
  const change = (part: Partial<Prompt>) => PROMPT.change((held) => ({ ...held, ...part }));
  const generate = async () => {
    setBusy(true);
    const done = await run(() => generateReply(channel, prompt, note));
    setBusy(false);
    if (done) {
      PROMPT.change((held) => (held.prompt === prompt ? BLANK : held));
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (possible && !event.repeat) {
        void generate();
      }
    }
  };
  return (
    <form
      className={styles.prompt}
      aria-label="Prompt CHARON to speak"
      onSubmit={(event) => {
        event.preventDefault();
        if (possible) {
          void generate();
        }
      }}
    >
      <Textarea
        size="xs"
        label="Prompt CHARON to speak"
        placeholder="What it is to speak of"
        autosize
        minRows={1}
        maxRows={5}
        maxLength={PROMPT_LIMIT}
        value={prompt}
        onChange={(event) => change({ prompt: event.currentTarget.value })}
        onKeyDown={onKey}
      />
      {drafts && (
        <Textarea
          size="xs"
          aria-label="Context for this once"
          placeholder="Context for this once (may stay empty)"
          autosize
          minRows={1}
          maxRows={4}
          maxLength={NOTE_LIMIT}
          value={note}
          onChange={(event) => change({ note: event.currentTarget.value })}
          onKeyDown={onKey}
        />
      )}
      <div className={styles.under}>
        <Text size="xs" c="dimmed">
          {drafts ? "The draft waits for you here." : "Nobody drafts: a canned reply is drawn, and waits for you here."}
        </Text>
        <Button
          type="submit"
          size="compact-sm"
          variant="default"
          ml="auto"
          loading={busy}
          disabled={prompt.trim() === ""}
          aria-keyshortcuts="Control+Enter"
        >
          Generate
        </Button>
      </div>
    </form>
  );
}

function isPrompt(value: unknown): value is Prompt {
  const held = value as Partial<Prompt> | null;
  return typeof held?.prompt === "string" && typeof held.note === "string";
}
