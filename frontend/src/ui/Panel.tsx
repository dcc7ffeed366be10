import type { ReactNode } from "react";
import styles from "./Panel.module.css";

interface PanelProps {
  title?: ReactNode;
  tone?: "calm" | "active" | "danger";
  className?: string | undefined;
  children: ReactNode;
}

/** A plate of the ship's computer: thin edge, two cut corners, an optional title row. */
export function Panel({ title, tone = "calm", className, children }: PanelProps) {
  const toneClass = tone === "calm" ? "" : styles[tone];
  return (
    <section className={[styles.edge, toneClass, className].filter(Boolean).join(" ")}>
      <div className={styles.face}>
        {title !== undefined && <h2 className={styles.title}>{title}</h2>}
        <div className={styles.body}>{children}</div>
      </div>
    </section>
  );
}
