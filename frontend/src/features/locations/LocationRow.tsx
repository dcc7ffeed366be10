import { Button } from "@mantine/core";
import { hideTerminal, showTerminal, switchView } from "../../api/activeView";
import { useActiveView } from "../../api/activeViewContext";
import { useRunner } from "../../api/gmAction";
import type { LocationNode } from "../../api/model";
import styles from "./LocationRow.module.css";
import type { FoundNode } from "./treeSearch";

interface LocationRowProps {
  entry: FoundNode;
  depth: number;
  open: boolean;
  onToggle: (path: string) => void;
}

/** A place with its Show button, and below it, when open, its comm terminals. */
export function LocationRow({ entry, depth, open, onToggle }: LocationRowProps) {
  const { node, terminals, children } = entry;
  const { run } = useRunner();
  const current = useActiveView(
    (view) => view.view_type === "ENCOUNTER" && view.location_path?.join("/") === node.path,
  );
  return (
    <>
      <div
        className={styles.row}
        style={{ paddingLeft: depth * 14 }}
        role="treeitem"
        aria-level={depth + 1}
        aria-expanded={children.length + terminals.length > 0 ? open : undefined}
        aria-selected={current ?? false}
        data-location={node.path}
        data-current={current === true || undefined}
      >
        <button
          type="button"
          className={styles.twist}
          aria-label={open ? `Close ${node.name}` : `Open ${node.name}`}
          disabled={children.length + terminals.length === 0}
          onClick={() => onToggle(node.path)}
        >
          {open ? "▾" : "▸"}
        </button>
        <span className={styles.name} title={node.description || node.path}>
          {node.name}{" "}
          <span className={styles.kind}>{[node.type, node.has_map && "map"].filter(Boolean).join(", ")}</span>
        </span>
        <Button
          size="compact-xs"
          variant={current ? "filled" : "default"}
          aria-label={`Show ${node.name}`}
          onClick={() => void run(() => switchView("ENCOUNTER", node.path))}
        >
          Show
        </Button>
      </div>
      {open &&
        terminals.map((terminal) => <TerminalRow key={terminal.slug} place={node} terminal={terminal} depth={depth} />)}
    </>
  );
}

interface TerminalRowProps {
  place: LocationNode;
  terminal: LocationNode["terminals"][number];
  depth: number;
}

function TerminalRow({ place, terminal, depth }: TerminalRowProps) {
  const { run } = useRunner();
  const shown = useActiveView(
    (view) =>
      view.overlay_terminal_slug === terminal.slug &&
      (view.overlay_location_slug === place.slug || view.overlay_location_slug === place.path),
  );
  const name = terminal.name || terminal.slug;
  return (
    <div
      className={styles.row}
      style={{ paddingLeft: depth * 14 + 26 }}
      data-terminal={`${place.path}/${terminal.slug}`}
      data-current={shown === true || undefined}
    >
      <span className={styles.name} title={terminal.owner}>
        ▣ {name} <span className={styles.kind}>{terminal.owner}</span>
      </span>
      {shown ? (
        <Button size="compact-xs" aria-label={`Hide terminal ${name}`} onClick={() => void run(hideTerminal)}>
          Hide
        </Button>
      ) : (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Show terminal ${name}`}
          onClick={() => void run(() => showTerminal(place.path, terminal.slug))}
        >
          Show
        </Button>
      )}
    </div>
  );
}
