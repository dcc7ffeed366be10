import { useState } from "react";
import styles from "./map.module.css";

/** Draws a curtain away from the map when another deck comes on; never for the first one. */
export function DeckWipe({ deck }: { deck: string }) {
  const [held, setHeld] = useState({ deck, changes: 0, over: true });
  if (held.deck !== deck) {
    setHeld({ deck, changes: held.changes + 1, over: false });
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
