import { type ReactNode, type RefObject, useRef } from "react";
import { useTypewriter } from "../../ui/useTypewriter";
import styles from "./StandbyScreen.module.css";
import { LIFE_MS, type StatusLine, useStatusLines } from "./useStatusLines";

const TYPE_MS = 40;

/**
 * The resting screen: the ship's computer has nothing to show, and says so now and then.
 *
 * @param children what is to stand below its name; the place is a container of which it may fill a part
 */
export function StandbyScreen({ children }: { children?: ReactNode }) {
  const screen = useRef<HTMLElement>(null);
  const title = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLSpanElement>(null);
  const lines = useStatusLines({ screen, title, below, ruler });
  return (
    <main ref={screen} className={styles.screen} data-testid="standby">
      <span className={styles.frame} aria-hidden="true" />
      <div ref={title} className={styles.title}>
        <h1 className={styles.name} data-text="CHARON">
          CHARON
        </h1>
        <p className={styles.sub}>
          <span>Standby</span>
        </p>
      </div>
      <div ref={below} className={styles.below}>
        {children}
      </div>
      <div className={styles.lines} aria-hidden="true">
        <Ruler ref={ruler} />
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </div>
    </main>
  );
}

/** Ten characters that nobody sees: the measure of a line in whatever font and size the screen has. */
function Ruler({ ref }: { ref: RefObject<HTMLSpanElement | null> }) {
  return (
    <span ref={ref} className={`${styles.line} ${styles.ruler}`}>
      0123456789
    </span>
  );
}

function Line({ line }: { line: StatusLine }) {
  const typed = useTypewriter(line.text, TYPE_MS);
  return (
    <span
      className={styles.line}
      data-typing={typed.length < line.text.length || undefined}
      style={{ left: line.area.x, top: line.area.y, animationDuration: `${LIFE_MS}ms` }}
      data-testid="status-line"
    >
      {typed}
    </span>
  );
}
