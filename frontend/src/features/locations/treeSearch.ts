import type { LocationNode } from "../../api/model";

/** A part of the tree as a search leaves it. */
export interface FoundNode {
  node: LocationNode;
  /** the place itself is what was looked for, not only something in it */
  hit: boolean;
  terminals: LocationNode["terminals"];
  children: FoundNode[];
}

/**
 * The tree cut down to what a search finds: every word must occur in a place's own names, or in a terminal's. What leads
 * there stays; what a found place holds stays too. No words find everything.
 */
export function searchTree(nodes: readonly LocationNode[], query: string): FoundNode[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? nodes.map((node) => whole(node, false)) : nodes.flatMap((node) => cut(node, words));
}

function cut(node: LocationNode, words: string[]): FoundNode[] {
  if (matches(words, [node.name, node.slug, node.type])) {
    return [whole(node, true)];
  }
  const terminals = node.terminals.filter((terminal) => matches(words, [terminal.name, terminal.slug, terminal.owner]));
  const children = node.children.flatMap((child) => cut(child, words));
  return terminals.length + children.length > 0 ? [{ node, hit: false, terminals, children }] : [];
}

function whole(node: LocationNode, hit: boolean): FoundNode {
  return { node, hit, terminals: node.terminals, children: node.children.map((child) => whole(child, false)) };
}

function matches(words: string[], texts: (string | null | undefined)[]): boolean {
  const text = texts.filter(Boolean).join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
}
