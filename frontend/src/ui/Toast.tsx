import type { ReactNode } from "react";
import styles from "./Toast.module.css";

interface ToastProps {
  tone?: "calm" | "danger";
  place: "top" | "bottom";
  testId: string;
  children: ReactNode;
}

/** A slim word at the edge of the screen, over all views and in nobody's way; it goes by itself. */
export function Toast({ tone = "calm", place, testId, children }: ToastProps) {
  return (
    <div role="status" className={`${styles.toast} ${styles[place]}`} data-tone={tone} data-testid={testId}>
      {children}
    </div>
  );
}
