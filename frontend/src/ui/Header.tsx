import type { ReactNode } from "react";
import styles from "./Header.module.css";

/** The slim bar at the top of a player's page. */
export function Header({ title, home, children }: { title: ReactNode; home?: string; children?: ReactNode }) {
  return (
    <header className={styles.header}>
      {home === undefined ? (
        <span className={styles.mark}>CHARON</span>
      ) : (
        <a className={styles.mark} href={home}>
          CHARON
        </a>
      )}
      <h1 className={styles.title}>
        <span>{title}</span>
      </h1>
      {children !== undefined && <div className={styles.aside}>{children}</div>}
    </header>
  );
}
