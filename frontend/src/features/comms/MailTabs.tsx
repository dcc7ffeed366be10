import { type KeyboardEvent, useRef } from "react";
import styles from "./CommTerminalView.module.css";

/** The two boxes of a comm terminal. */
export type Box = "inbox" | "sent";

const BOXES: readonly Box[] = ["inbox", "sent"];

interface MailTabsProps {
  box: Box;
  counts: Record<Box, number>;
  /** id of the list that the tabs change */
  listId: string;
  onChoose: (box: Box) => void;
}

/** Inbox and sent as tabs: one stop for Tab, left and right change between them. */
export function MailTabs({ box, counts, listId, onChoose }: MailTabsProps) {
  const tabs = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      event.preventDefault();
      const next = box === "inbox" ? "sent" : "inbox";
      onChoose(next);
      tabs.current?.querySelector<HTMLElement>(`[data-testid="comm-${next}"]`)?.focus();
    }
  };
  return (
    <div ref={tabs} role="tablist" aria-label="Mail" className={styles.tabs} onKeyDown={onKey}>
      {BOXES.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={box === name}
          aria-controls={listId}
          tabIndex={box === name ? 0 : -1}
          data-testid={`comm-${name}`}
          onClick={() => onChoose(name)}
        >
          {name} ({counts[name]})
        </button>
      ))}
    </div>
  );
}
