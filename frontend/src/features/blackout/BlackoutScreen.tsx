import styles from "./BlackoutScreen.module.css";

/** The dark: a screen that is on and tells nothing. One breath shows that it is not broken. */
export function BlackoutScreen() {
  return (
    <main className={styles.screen} data-testid="blackout">
      <span className={styles.mark} aria-hidden="true" />
    </main>
  );
}
