import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import styles from "./PendingCard.module.css";

/** The longest note; the server's limit. */
const NOTE_LIMIT = 10_000;

interface RegenerateProps {
  /** whether a language model drafts; else another canned reply is drawn */
  drafts: boolean;
  /** a draft is being written just now */
  drafting: boolean;
  /** Has it written anew; resolves to whether that was accepted. */
  onAgain: (note: string) => Promise<boolean>;
}

/** Has a draft written anew, with a note for this once where somebody reads it. */
export function Regenerate({ drafts, drafting, onAgain }: RegenerateProps) {
  const [noting, setNoting] = useState(false);
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const again = async () => {
    setBusy(true);
    const done = await onAgain(note);
    setBusy(false);
    if (done) {
      setNoting(false);
      setNote("");
    }
  };
  if (!drafts) {
    return (
      <Button size="compact-sm" variant="default" disabled={drafting || busy} onClick={() => void again()}>
        Draw a reply
      </Button>
    );
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={drafting}
        aria-expanded={noting}
        onClick={() => setNoting(!noting)}
      >
        Regenerate…
      </Button>
      {noting && (
        <form
          className={styles.again}
          aria-label="Regenerate"
          onSubmit={(event) => {
            event.preventDefault();
            if (!drafting && !busy) {
              void again();
            }
          }}
        >
          <TextInput
            size="xs"
            flex={1}
            autoFocus
            maxLength={NOTE_LIMIT}
            aria-label="Note for this once"
            placeholder="Note for this once (may stay empty)"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" loading={busy} disabled={drafting}>
            Write anew
          </Button>
        </form>
      )}
    </>
  );
}
