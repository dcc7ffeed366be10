import { describe, expect, it } from "vitest";
import { present } from "./presence";

const known = { a: { id: "a", name: "Ada", portrait: "" }, b: { id: "b", name: "Bo", portrait: "" } };

describe("present", () => {
  it("lets portraits join in the order they were shown", () => {
    expect(present([], ["b", "a"], known).map((entry) => entry.npc.name)).toEqual(["Bo", "Ada"]);
  });

  it("answers the same list when nothing changes", () => {
    const held = present([], ["a"], known);
    expect(present(held, ["a"], known)).toBe(held);
  });

  it("lets a dismissed one leave in its place, with its face, though the server sends it no more", () => {
    const held = present([], ["a", "b"], known);
    const next = present(held, ["b"], { b: known.b });
    expect(next.map((entry) => [entry.npc.name, entry.leaving])).toEqual([
      ["Ada", true],
      ["Bo", false],
    ]);
    expect(next[1]).toBe(held[1]);
  });

  it("calls a leaving one back", () => {
    const leaving = present(present([], ["a"], known), [], {});
    expect(present(leaving, ["a"], known)).toEqual([{ npc: known.a, leaving: false }]);
  });
});
