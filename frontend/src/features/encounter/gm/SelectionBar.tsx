import { Button } from "@mantine/core";
import { useEffect } from "react";
import styles from "./EncounterDesk.module.css";
import { select, useSelectedTokens } from "./selection";

/** How many tokens are picked out, with what a finger needs to act on them. */
export function SelectionBar({ onMenu }: { onMenu: (at: { x: number; y: number }) => void }) {
  const count = useSelectedTokens().length;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const busy = event.target instanceof Element && event.target.closest(OWN_ESCAPE) !== null;
      if (event.key === "Escape" && !event.defaultPrevented && !busy) {
        select({ type: "clear" });
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  return count < 2 ? null : (
    <div className={styles.selection} data-testid="selection-bar">
      {count} tokens selected
      <Button
        size="compact-xs"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          onMenu({ x: box.left, y: box.bottom });
        }}
      >
        Actions
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => select({ type: "clear" })}>
        Clear selection
      </Button>
    </div>
  );
}

/** Where Escape closes or leaves something else first. */
const OWN_ESCAPE = "input, textarea, select, [role='menu'], [role='dialog'], [role='listbox']";
