import type { JoinAddress } from "../../api/model";
import styles from "./JoinCard.module.css";

/** How to join, to be read across a room: a code for a phone's camera, and the address to type. As large as its place is. */
export function JoinCard({ join }: { join: JoinAddress }) {
  return (
    <aside className={styles.card} aria-label="How to join" data-testid="join">
      {/* The address in the picture's own asks for another picture as soon as it is another address. */}
      <img
        className={styles.code}
        src={`/api/join.svg?for=${encodeURIComponent(join.url)}`}
        alt={`QR code of ${join.url}`}
      />
      <div className={styles.words}>
        <h2 className={styles.title}>Join with your phone</h2>
        <p className={styles.way}>Scan the code, or open</p>
        <p className={styles.address}>{join.name}</p>
      </div>
    </aside>
  );
}
