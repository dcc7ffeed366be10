import { useState } from "react";
import styles from "./map.module.css";
import { motionAllowed } from "./motion";

/** Draws a curtain away from the map when another deck comes on, where that may move; never for the first one. */
export function DeckWipe({ deck }: { deck: string }) {
  const [held, setHeld] = useState({ deck, changes: 0, over: true });
  if (held.deck !== deck) {
    setHeld({ deck, changes: held.changes + 1, over: !motionAllowed() });
  }
  return held.over ? null : (
    <div className={styles.shutter} data-testid="deck-wipe">
      <div
        key={held.changes}
        className={styles.curtain}
        onAnimationEnd={() => setHeld((now) => ({ ...now, over: true }))}
      />
    </div>
  );
}
