import { Button } from "@mantine/core";
import { memo } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { useAct } from "../../api/gmAction";
import { Icon } from "../../ui/gm/Icon";
import { isOverlay, isShown, showPlace, toggleTerminal } from "./actions";
import styles from "./LocationRow.module.css";
import { ProblemMark } from "./ProblemMark";
import { problemsBelow } from "./problemMarks";
import type { LocationRowEntry, TerminalRowEntry, TreeRow } from "./treeRows";

interface RowProps<Row extends TreeRow> {
  row: Row;
  /** the one line that the Tab key reaches */
  current: boolean;
  onToggle: (path: string) => void;
  onProblems: () => void;
}

/** A place: its name, what is wrong with it, and its Show button. */
export const LocationRow = memo(function LocationRow({
  row,
  current,
  onToggle,
  onProblems,
}: RowProps<LocationRowEntry>) {
  const { node, open } = row;
  const act = useAct();
  const shown = useActiveView((view) => isShown(view, node)) ?? false;
  const below = open === true ? 0 : problemsBelow(node);
  return (
    <li
      {...treeItem(row, current)}
      aria-expanded={open ?? undefined}
      aria-selected={shown}
      data-location={node.path}
      data-current={shown || undefined}
    >
      <button
        type="button"
        className={styles.twist}
        tabIndex={-1}
        aria-label={open ? `Close ${node.name}` : `Open ${node.name}`}
        data-open={open ?? undefined}
        disabled={open === null}
        onClick={() => onToggle(node.path)}
      >
        <Icon name="right" />
      </button>
      <span className={styles.name} title={node.description || node.path} onClick={() => onToggle(node.path)}>
        {node.name} <span className={styles.kind}>{[node.type, node.has_map && "map"].filter(Boolean).join(", ")}</span>
      </span>
      <ProblemMark problems={node.problems} below={below} onOpen={onProblems} />
      <Button
        size="compact-xs"
        className={styles.act}
        tabIndex={-1}
        variant={shown ? "filled" : "default"}
        aria-label={`Show ${node.name}`}
        onClick={() => void act(showPlace(node))}
      >
        Show
      </Button>
    </li>
  );
});

/** A comm terminal: whose it is, and its Show or Hide button. */
export const TerminalRow = memo(function TerminalRow({ row, current, onProblems }: RowProps<TerminalRowEntry>) {
  const { place, terminal } = row;
  const act = useAct();
  const shown = useActiveView((view) => isOverlay(view, place, terminal)) ?? false;
  const name = terminal.name || terminal.slug;
  return (
    <li
      {...treeItem(row, current)}
      aria-selected={shown}
      data-terminal={`${place.path}/${terminal.slug}`}
      data-current={shown || undefined}
    >
      <span className={styles.sign}>
        <Icon name="terminal" size="1em" />
      </span>
      <span className={styles.name} title={[name, terminal.owner].filter(Boolean).join(" · ")}>
        {name} <span className={styles.kind}>{terminal.owner}</span>
      </span>
      <ProblemMark problems={terminal.problems} below={0} onOpen={onProblems} />
      <Button
        size="compact-xs"
        className={styles.act}
        tabIndex={-1}
        variant={shown ? "filled" : "default"}
        aria-label={`${shown ? "Hide" : "Show"} terminal ${name}`}
        onClick={() => void act(toggleTerminal(place, terminal))}
      >
        {shown ? "Hide" : "Show"}
      </Button>
    </li>
  );
});

function treeItem(row: TreeRow, current: boolean) {
  return {
    role: "treeitem",
    className: styles.row,
    style: { paddingLeft: 2 + row.depth * 14 },
    tabIndex: current ? 0 : -1,
    "aria-level": row.depth + 1,
    "aria-posinset": row.position,
    "aria-setsize": row.siblings,
    "data-row": row.id,
  } as const;
}
