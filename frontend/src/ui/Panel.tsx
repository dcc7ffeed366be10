import type { ReactNode } from "react";
import styles from "./Panel.module.css";

interface PanelProps {
  title?: ReactNode;
  /** right end of the title row */
  aside?: ReactNode;
  tone?: "calm" | "active" | "danger";
  className?: string | undefined;
  /** for a body that scrolls or is laid out in its own way */
  bodyClassName?: string | undefined;
  /** what the body holds, for one that may have to scroll: it is then reached by keys too */
  scrolls?: string;
  children: ReactNode;
}

/** A plate of the ship's computer: thin edge, two cut corners, an optional title row. */
export function Panel({ title, aside, tone = "calm", className, bodyClassName, scrolls, children }: PanelProps) {
  const toneClass = tone === "calm" ? "" : styles[tone];
  return (
    <section className={[styles.edge, toneClass, className].filter(Boolean).join(" ")}>
      <div className={styles.face}>
        {title !== undefined && (
          <div className={styles.head}>
            <h2 className={styles.title}>{title}</h2>
            {aside !== undefined && <div className={styles.aside}>{aside}</div>}
          </div>
        )}
        <div
          className={[styles.body, bodyClassName].filter(Boolean).join(" ")}
          {...(scrolls !== undefined && { role: "region", "aria-label": scrolls, tabIndex: 0 })}
        >
          {children}
        </div>
      </div>
    </section>
  );
}
