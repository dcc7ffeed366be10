import { type KeyboardEvent, type SubmitEvent, useState } from "react";
import { Button } from "../../ui/Button";
import styles from "./Conversation.module.css";

const LONGEST = 1_000;

/** One line, or a few, to the ship's computer: Enter sends, Shift and Enter begin a new line. */
export function AskForm({ onAsk }: { onAsk: (query: string) => Promise<void> }) {
  const [draft, setDraft] = useState("");
  const [refusal, setRefusal] = useState("");
  const query = draft.trim();

  const send = () => {
    if (query === "") {
      return;
    }
    setDraft("");
    setRefusal("");
    onAsk(query).catch((cause: unknown) => {
      setRefusal(cause instanceof Error ? cause.message : String(cause));
      // What was refused can be mended, unless something else is being written already.
      setDraft((now) => (now === "" ? query : now));
    });
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends the composing of a character in some scripts; that one is not ours.
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  };
  return (
    <form className={styles.form} data-control="" onSubmit={onSubmit}>
      {refusal !== "" && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <textarea
        className={styles.input}
        aria-label="Ask CHARON"
        placeholder="Ask CHARON"
        rows={Math.min(5, draft.split("\n").length)}
        maxLength={LONGEST}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" disabled={query === ""}>
        Send
      </Button>
      {draft.length > LONGEST - 200 && (
        <p className={styles.left} aria-live="polite">
          {LONGEST - draft.length} characters left
        </p>
      )}
    </form>
  );
}
