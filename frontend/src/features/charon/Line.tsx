import { memo, useEffect, useEffectEvent } from "react";
import { useTypewriter } from "../../ui/useTypewriter";
import styles from "./Line.module.css";
import type { ShownLine } from "./shownLines";

const MS_PER_CHAR = 25;

const SPEAKERS: Record<ShownLine["speaker"], string> = {
  you: "You",
  crew: "Crew",
  charon: "CHARON",
  system: "System",
};

interface LineProps extends ShownLine {
  /** told once a fresh line stands in full */
  onTyped: (id: string) => void;
}

/** One thing that was said. Its words are plain text, whatever they hold. */
export const Line = memo(function Line({ id, speaker, content, about, waits, fresh, onTyped }: LineProps) {
  return (
    <div className={styles.line} data-speaker={speaker} data-message={id}>
      <div className={styles.head}>
        <span className={speaker === "system" ? "visually-hidden" : styles.speaker}>{SPEAKERS[speaker]}</span>
        {waits && (
          <span className={styles.waits} data-testid="charon-waits">
            waiting
          </span>
        )}
      </div>
      {about !== "" && <p className={styles.about}>re: {about}</p>}
      <div className={styles.words}>{fresh ? <Typed text={content} onTyped={() => onTyped(id)} /> : content}</div>
    </div>
  );
});

/** Words that are typed before the reader's eyes; those who hear the page are told them whole. */
function Typed({ text, onTyped }: { text: string; onTyped: () => void }) {
  const typed = useTypewriter(text, MS_PER_CHAR);
  const end = typed.length === text.length;
  const tell = useEffectEvent(onTyped);
  useEffect(() => {
    if (end) {
      tell();
    }
  }, [end]);
  return (
    <>
      <span aria-hidden="true" data-testid="charon-typed">
        {typed}
        {!end && <span className={styles.caret} />}
      </span>
      <span className="visually-hidden">{text}</span>
    </>
  );
}
