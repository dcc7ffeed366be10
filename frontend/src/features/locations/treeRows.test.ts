import { describe, expect, it } from "vitest";
import { aLocation } from "../../api/fixtures";
import { treeMove, treeRows } from "./treeRows";
import { searchTree } from "./treeSearch";

const TREE = [
  aLocation({
    slug: "sol",
    path: "sol",
    name: "Sol",
    children: [
      aLocation({
        slug: "dock",
        path: "sol/dock",
        name: "Dock",
        terminals: [{ slug: "office", name: "Office", owner: "", problems: [] }],
        children: [aLocation({ slug: "bar", path: "sol/dock/bar", name: "Bar" })],
      }),
      aLocation({ slug: "moon", path: "sol/moon", name: "Moon" }),
    ],
  }),
  aLocation({ slug: "tau", path: "tau", name: "Tau" }),
];

const rows = (...open: string[]) => treeRows(searchTree(TREE, ""), (path) => open.includes(path));

describe("treeRows", () => {
  it("shows what is open, terminals before places, and where each stands", () => {
    expect(rows("sol", "sol/dock").map((row) => [row.id, row.depth, row.position, row.siblings])).toEqual([
      ["sol", 0, 1, 2],
      ["sol/dock", 1, 1, 2],
      ["sol/dock#office", 2, 1, 2],
      ["sol/dock/bar", 2, 2, 2],
      ["sol/moon", 1, 2, 2],
      ["tau", 0, 2, 2],
    ]);
  });

  it("keeps what lies in a closed place out of sight", () => {
    expect(rows("sol/dock").map((row) => row.id)).toEqual(["sol", "tau"]);
  });
});

describe("treeMove", () => {
  const all = rows("sol", "sol/dock");
  const focusAfter = (from: string, key: string, list = all) => {
    const move = treeMove(list, from, key);
    return move?.kind === "focus" ? move.id : move?.kind;
  };

  it("walks the visible lines and stops at the ends", () => {
    expect(focusAfter("sol/dock", "ArrowDown")).toBe("sol/dock#office");
    expect(focusAfter("sol/dock", "ArrowUp")).toBe("sol");
    expect(focusAfter("sol", "ArrowUp")).toBeUndefined();
    expect(focusAfter("tau", "ArrowDown")).toBeUndefined();
    expect(focusAfter("sol/moon", "Home")).toBe("sol");
    expect(focusAfter("sol/moon", "End")).toBe("tau");
  });

  it("opens a closed place with right, and goes into an open one", () => {
    expect(treeMove(rows("sol"), "sol/dock", "ArrowRight")).toEqual({ kind: "toggle", id: "sol/dock" });
    expect(focusAfter("sol/dock", "ArrowRight")).toBe("sol/dock#office");
    expect(focusAfter("sol/moon", "ArrowRight")).toBeUndefined();
  });

  it("closes an open place with left, and goes out of any other", () => {
    expect(treeMove(all, "sol/dock", "ArrowLeft")).toEqual({ kind: "toggle", id: "sol/dock" });
    expect(focusAfter("sol/dock#office", "ArrowLeft")).toBe("sol/dock");
    expect(focusAfter("sol/moon", "ArrowLeft")).toBe("sol");
    expect(focusAfter("tau", "ArrowLeft")).toBeUndefined();
  });

  it("shows with Enter, opens and closes with Space", () => {
    expect(treeMove(all, "sol/dock#office", "Enter")).toMatchObject({ kind: "show", row: { id: "sol/dock#office" } });
    expect(treeMove(all, "sol", " ")).toEqual({ kind: "toggle", id: "sol" });
    expect(treeMove(all, "sol/moon", " ")).toBeNull();
  });

  it("leaves every other key to others", () => {
    expect(treeMove(all, "sol", "b")).toBeNull();
  });
});
