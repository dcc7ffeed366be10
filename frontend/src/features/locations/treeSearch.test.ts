import { describe, expect, it } from "vitest";
import { aLocation } from "../../api/fixtures";
import type { LocationNode } from "../../api/model";
import { type FoundNode, searchTree } from "./treeSearch";

const node = (path: string, name: string, children: LocationNode[] = [], terminals: string[] = []) =>
  aLocation({
    slug: path.split("/").at(-1) ?? "",
    path,
    name,
    terminals: terminals.map((slug) => ({ slug, name: "", owner: `Owner of ${slug}`, problems: [] })),
    children,
  });

const TREE = [
  node("sol", "Sol", [
    node("sol/dock", "Grey Dock", [node("sol/dock/bar", "The Leaky Valve")], ["office", "bar-till"]),
    node("sol/moon", "Moon"),
  ]),
  node("tau", "Tau Reach"),
];

const outline = (found: FoundNode[]): unknown[] =>
  found.map(({ node: { slug }, terminals, children }) => [slug, terminals.map((t) => t.slug), outline(children)]);

describe("searchTree", () => {
  it("finds everything when nothing is asked", () => {
    expect(outline(searchTree(TREE, "  "))).toEqual([
      [
        "sol",
        [],
        [
          ["dock", ["office", "bar-till"], [["bar", [], []]]],
          ["moon", [], []],
        ],
      ],
      ["tau", [], []],
    ]);
  });

  it("keeps the way to a hit, and what the hit holds", () => {
    expect(outline(searchTree(TREE, "DOCK"))).toEqual([
      ["sol", [], [["dock", ["office", "bar-till"], [["bar", [], []]]]]],
    ]);
  });

  it("finds a place below others without keeping their other parts", () => {
    const found = searchTree(TREE, "leaky valve");
    expect(outline(found)).toEqual([["sol", [], [["dock", [], [["bar", [], []]]]]]]);
    expect(found[0]?.hit).toBe(false);
    expect(found[0]?.children[0]?.children[0]?.hit).toBe(true);
  });

  it("finds terminals by slug and owner", () => {
    expect(outline(searchTree(TREE, "office"))).toEqual([["sol", [], [["dock", ["office"], []]]]]);
    expect(outline(searchTree(TREE, "owner till"))).toEqual([["sol", [], [["dock", ["bar-till"], []]]]]);
  });

  it("wants every word", () => {
    expect(searchTree(TREE, "grey moon")).toEqual([]);
  });
});
