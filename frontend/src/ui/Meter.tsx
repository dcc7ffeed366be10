import type { CSSProperties } from "react";
import styles from "./Meter.module.css";

interface MeterProps {
  label: string;
  value: number;
  max: number;
  /** what is written beside it, for instance `12 / 20` or `80 %` */
  text: string;
  tone?: "calm" | "warning" | "danger";
  /** leaves label and text to those who hear the page, where both already stand beside it */
  bare?: boolean;
}

/** How much there is of something that can run out. */
export function Meter({ label, value, max, text, tone = "calm", bare = false }: MeterProps) {
  const part = partOf(value, max);
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(max, value, 0)}
      aria-valuenow={Math.max(value, 0)}
      aria-valuetext={text}
      className={styles.meter}
      data-tone={tone}
      style={{ "--part": part } as CSSProperties}
    >
      {!bare && <span className={styles.label}>{label}</span>}
      {!bare && <span className={styles.value}>{text}</span>}
      <span className={styles.bar}>
        <span className={styles.fill} />
      </span>
    </div>
  );
}

/** The part of `max` that is there, 0–1. Nothing of nothing is empty; more than there can be is full. */
export function partOf(value: number, max: number): number {
  return max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
}

/** Half gone is a warning, three quarters gone a danger; what there cannot be any of is not missed. */
export function gaugeTone(value: number, max: number): "calm" | "warning" | "danger" {
  if (max <= 0) {
    return "calm";
  }
  const part = partOf(value, max);
  return part <= 0.25 ? "danger" : part <= 0.5 ? "warning" : "calm";
}
