import styles from "./flat.module.css";
import type { Name } from "./names";

interface NameTextProps {
  name: Name;
  /** of the type, in pixels */
  size: number;
  text: string;
}

/** A name on its plate, which keeps it legible over whatever lies below. */
export function NameText({ name: { x, y, width, height }, size, text }: NameTextProps) {
  return (
    <>
      <rect className={styles.plate} x={x} y={y} width={width} height={height} rx={2} />
      <text x={x + width / 2} y={y + height / 2 + size * 0.34} textAnchor="middle" fontSize={size}>
        {text}
      </text>
    </>
  );
}
