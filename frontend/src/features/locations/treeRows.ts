import type { LocationNode } from "../../api/model";
import type { FoundNode } from "./treeSearch";

export type TerminalEntry = LocationNode["terminals"][number];

/** One visible line of the tree. */
interface RowPlace {
  /** unique in the tree: the place's path, or `path#slug` of a terminal */
  id: string;
  /** 0 for a system */
  depth: number;
  /** id of the row it lies under; null at the top */
  parent: string | null;
  /** its place among its siblings, from 1, and how many they are */
  position: number;
  siblings: number;
}
export interface LocationRowEntry extends RowPlace {
  kind: "location";
  node: LocationNode;
  /** null where there is nothing to open */
  open: boolean | null;
}
export interface TerminalRowEntry extends RowPlace {
  kind: "terminal";
  place: LocationNode;
  terminal: TerminalEntry;
}
export type TreeRow = LocationRowEntry | TerminalRowEntry;

/** The lines to draw, from top to bottom: a place, when open its terminals, then the places in it. */
export function treeRows(found: readonly FoundNode[], isOpen: (path: string) => boolean): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (entries: readonly FoundNode[], depth: number, parent: string | null, before: number) => {
    entries.forEach(({ node, terminals, children }, index) => {
      const holds = terminals.length + children.length;
      const open = holds > 0 ? isOpen(node.path) : null;
      const siblings = before + entries.length;
      rows.push({
        kind: "location",
        id: node.path,
        depth,
        parent,
        position: before + index + 1,
        siblings,
        node,
        open,
      });
      if (open !== true) {
        return;
      }
      terminals.forEach((terminal, place) =>
        rows.push({
          kind: "terminal",
          id: `${node.path}#${terminal.slug}`,
          depth: depth + 1,
          parent: node.path,
          position: place + 1,
          siblings: holds,
          place: node,
          terminal,
        }),
      );
      add(children, depth + 1, node.path, terminals.length);
    });
  };
  add(found, 0, null, 0);
  return rows;
}

/** What a key does in the tree. */
export type TreeMove = { kind: "focus"; id: string } | { kind: "toggle"; id: string } | { kind: "show"; row: TreeRow };

/**
 * The tree pattern of the ARIA practices: up and down walk the visible lines, right opens and goes in, left closes and
 * goes out, Home and End go to the ends, Enter shows, Space opens and closes. Null: the key means nothing here.
 *
 * @param focused id of the line that has the focus
 */
export function treeMove(rows: readonly TreeRow[], focused: string, key: string): TreeMove | null {
  const at = rows.findIndex((row) => row.id === focused);
  const row = rows[at];
  if (row === undefined) {
    return null;
  }
  const focus = (target: TreeRow | undefined): TreeMove | null =>
    target === undefined || target.id === focused ? null : { kind: "focus", id: target.id };
  const open = row.kind === "location" ? row.open : null;
  switch (key) {
    case "ArrowDown":
      return focus(rows[at + 1]);
    case "ArrowUp":
      return focus(rows[at - 1]);
    case "Home":
      return focus(rows[0]);
    case "End":
      return focus(rows.at(-1));
    case "ArrowRight":
      if (open === null) {
        return null;
      }
      return open ? focus(rows[at + 1]) : { kind: "toggle", id: row.id };
    case "ArrowLeft":
      return open === true
        ? { kind: "toggle", id: row.id }
        : focus(rows.find((candidate) => candidate.id === row.parent));
    case " ":
      return open === null ? null : { kind: "toggle", id: row.id };
    case "Enter":
      return { kind: "show", row };
    default:
      return null;
  }
}
