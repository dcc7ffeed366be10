import { Modal } from "@mantine/core";
import type { GmAction } from "../../api/gmAction";
import { Keys } from "./Keys";
import styles from "./ShortcutSheet.module.css";

interface ShortcutSheetProps {
  actions: readonly GmAction[];
  opened: boolean;
  onClose: () => void;
}

/** Every action that has keys, by group. */
export function ShortcutSheet({ actions, opened, onClose }: ShortcutSheetProps) {
  const keyed = actions.filter((action) => action.keys !== undefined && action.keys.length > 0);
  const groups = [...new Set(keyed.map(groupOf))];
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" size="lg" transitionProps={{ duration: 80 }}>
      <div className={styles.groups} data-testid="shortcut-sheet">
        {groups.map((group) => (
          <Section
            key={group}
            title={group}
            lines={keyed
              .filter((action) => groupOf(action) === group)
              .map((action) => ({ id: action.id, words: action.label, keys: action.keys ?? [] }))}
          />
        ))}
        <Section title="In the tree of places" lines={TREE_LINES} />
      </div>
    </Modal>
  );
}

interface Line {
  id: string;
  words: string;
  keys: readonly string[];
}

function Section({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <section aria-label={title}>
      <h3 className={styles.group}>{title}</h3>
      <dl className={styles.list}>
        {lines.map(({ id, words, keys }) => (
          <div key={id} className={styles.line} data-shortcut={id}>
            <dt>{words}</dt>
            <dd>
              {keys.map((each, index) => (
                <span key={each} className={styles.way}>
                  {index > 0 && <span className={styles.or}>or</span>}
                  <Keys keys={each} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const groupOf = (action: GmAction) => action.group ?? "More";

const TREE_LINES: readonly Line[] = [
  { id: "tree-move", words: "Up and down", keys: ["↑", "↓"] },
  { id: "tree-open", words: "Open and close", keys: ["→", "←"] },
  { id: "tree-show", words: "Show, or hide a terminal", keys: ["Enter"] },
  { id: "tree-ends", words: "First and last", keys: ["Home", "End"] },
];
