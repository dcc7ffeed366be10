import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Button } from "./Button";
import { Panel } from "./Panel";
import { Scroll } from "./Scroll";
import styles from "./TwoPane.module.css";

interface TwoPaneProps {
  title: string;
  /** right end of the list's title row */
  aside?: ReactNode;
  /** between the title and the list, for instance a search; it does not scroll away */
  above?: ReactNode;
  /** Its buttons bear `data-entry`. */
  list: ReactNode;
  /** what the entry on show says; null when there is nothing to show */
  details: ReactNode;
  detailsTitle: string;
  /** changes with the entry on show */
  shown: string;
  /** whether the reader picked it out: on a phone only then the details take the list's place */
  open: boolean;
  onBack: () => void;
}

/** A list and what its entry says: side by side, or on a phone one after the other with a way back. */
export function TwoPane(props: TwoPaneProps) {
  const { title, aside, above, list, details, detailsTitle, shown, open, onBack } = props;
  const frame = useRef<HTMLDivElement>(null);
  const reading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const text = reading.current?.firstElementChild;
    if (text) {
      text.scrollTop = 0;
    }
  }, [shown]);
  const back = () => {
    onBack();
    // The list is shown again with the next picture; whoever works by keys goes on where they were.
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>("[data-entry][aria-current]")?.focus());
  };
  return (
    <div ref={frame} className={styles.frame} data-open={open || undefined}>
      <Panel title={title} aside={aside} className={styles.side} bodyClassName={styles.body}>
        {above}
        <Scroll label={title} className={styles.list}>
          <div onKeyDown={walk}>{list}</div>
        </Scroll>
      </Panel>
      <Panel tone="active" className={styles.details} bodyClassName={styles.body}>
        <div className={styles.back} data-control="">
          <Button quiet onClick={back}>
            Back to the list
          </Button>
        </div>
        <div ref={reading} className={styles.reading}>
          {details === null ? (
            <p className={styles.nothing}>Nothing to show.</p>
          ) : (
            <Scroll label={detailsTitle} className={styles.text}>
              {details}
            </Scroll>
          )}
        </div>
      </Panel>
    </div>
  );
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = STEPS[event.key];
  if (step !== undefined) {
    event.preventDefault();
    const entries = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-entry]")];
    const at = entries.findIndex((entry) => entry === document.activeElement);
    entries[step(at, entries.length - 1)]?.focus();
  }
}
