import { useEffect, useRef } from "react";
import { Button } from "../../ui/Button";
import { Markdown } from "../../ui/Markdown";
import { Scroll } from "../../ui/Scroll";
import styles from "./CommTerminalView.module.css";
import { type Letter, shortTime, type Thread } from "./threads";

/** A thread's letters, oldest first, opened at the newest. */
export function ThreadView({ thread, onBack }: { thread: Thread; onBack: () => void }) {
  const newest = useRef<HTMLElement>(null);
  useEffect(() => {
    newest.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <div className={styles.reading} data-testid="comm-thread">
      <Button quiet className={styles.back} data-control="" onClick={onBack}>
        Back to the list
      </Button>
      <Scroll label={thread.subject} className={styles.thread}>
        {thread.letters.map((letter) => (
          <LetterView key={letter.key} letter={letter} ref={letter === thread.newest ? newest : undefined} />
        ))}
      </Scroll>
    </div>
  );
}

function LetterView({ letter, ref }: { letter: Letter; ref?: React.Ref<HTMLElement> | undefined }) {
  const { mail } = letter;
  return (
    <article ref={ref} className={styles.letter} data-message-id={mail.message_id} data-box={letter.box}>
      <header>
        <h3>{mail.subject || "(no subject)"}</h3>
        <p className={styles.who}>
          {mail.from || "unknown"} → {mail.to || "unknown"}
          <br />
          {[shortTime(mail.timestamp), mail.priority].filter(Boolean).join(" · ")}
        </p>
      </header>
      <Markdown text={mail.body} />
    </article>
  );
}
