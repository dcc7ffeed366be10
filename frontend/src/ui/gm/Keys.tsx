import { Kbd } from "@mantine/core";
import styles from "./Keys.module.css";
import { keyCaps, onMac } from "./shortcuts";

/** A shortcut drawn as keys. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keyCaps(keys, onMac()).map((cap) => (
        <Kbd key={cap} size="xs">
          {cap}
        </Kbd>
      ))}
    </span>
  );
}
