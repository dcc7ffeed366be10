import styles from "./ConnectionToast.module.css";

/** The one and only sign of a lost connection; it goes by itself. */
export function ConnectionToast({ lost }: { lost: boolean }) {
  return lost ? (
    <div role="status" className={styles.toast} data-testid="connection-toast">
      Connection lost — retrying...
    </div>
  ) : null;
}
