import { type KeyboardEvent, type SubmitEvent, useRef, useState } from "react";
import { ApiError } from "../../api/http";
import { Button } from "../../ui/Button";
import { writeSessionItem, readSessionItem } from "../../ui/sessionItems";
import styles from "./Conversation.module.css";

const LONGEST = 1_000;
/** From how few characters left on the page says so. */
const NEAR_THE_END = 200;
const TOO_FAST = 429;

interface AskFormProps {
  channel: string;
  /** a question of this page's has no answer yet */
  waits: boolean;
  /** Sends it; rejects with what to say when it was refused. */
  onAsk: (query: string) => Promise<void>;
}

/** One line, or a few, to the ship's computer: Enter sends, Shift and Enter begin a new line. */
export function AskForm({ channel, waits, onAsk }: AskFormProps) {
  const { draft, write, giveBack } = useDraft(channel);
  const [refusal, setRefusal] = useState<{ words: string; status: number } | null>(null);
  const [waited, setWaited] = useState(waits);
  const query = draft.trim();
  if (waited !== waits) {
    setWaited(waits);
    // The answer that had to be waited for is there.
    if (!waits && refusal?.status === TOO_FAST) {
      setRefusal(null);
    }
  }

  const send = () => {
    if (query === "") {
      return;
    }
    write("");
    setRefusal(null);
    onAsk(query).catch((cause: unknown) => {
      const status = cause instanceof ApiError ? cause.status : 0;
      setRefusal({ words: cause instanceof Error ? cause.message : String(cause), status });
      giveBack(query);
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
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal.words}
        </p>
      )}
      <textarea
        className={styles.input}
        aria-label="Ask CHARON"
        placeholder="Ask CHARON"
        enterKeyHint="send"
        rows={Math.min(5, draft.split("\n").length)}
        maxLength={LONGEST}
        value={draft}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" disabled={query === ""}>
        Send
      </Button>
      {draft.length > LONGEST - NEAR_THE_END && (
        <p className={styles.left} aria-live="polite">
          {LONGEST - draft.length} characters left
        </p>
      )}
    </form>
  );
}

/** What is being written, which outlives the dialog around it: anybody at the table may close that. */
function useDraft(channel: string) {
  const name = `charon.draft.${channel}`;
  const [draft, setDraft] = useState(() => readSessionItem(name) ?? "");
  const newest = useRef(draft);
  const write = (words: string) => {
    newest.current = words;
    setDraft(words);
    writeSessionItem(name, words);
  };
  /** What was refused can be mended, and what has been written since stays. */
  const giveBack = (words: string) => write(newest.current === "" ? words : `${words}\n${newest.current}`);
  return { draft, write, giveBack };
}
