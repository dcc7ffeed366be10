import type { ReactNode } from "react";
import styles from "./Scroll.module.css";

interface ScrollProps {
  /** what it holds, for those who hear the page */
  label: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A part of the screen that scrolls by itself, by touch, wheel and keys alike. */
export function Scroll({ label, className, children }: ScrollProps) {
  return (
    <div role="region" aria-label={label} tabIndex={0} className={[styles.scroll, className].filter(Boolean).join(" ")}>
      {children}
    </div>
  );
}
