import { describe, expect, it } from "vitest";
import { shareStructure } from "./share";

describe("shareStructure", () => {
  it("answers the previous value when nothing changed", () => {
    const previous = { a: [1, { b: "x" }], c: null };
    expect(shareStructure(previous, structuredClone(previous))).toBe(previous);
  });

  it("keeps the unchanged branches of a changed value", () => {
    const previous = { tokens: { a: { x: 1 }, b: { x: 2 } }, rooms: ["r"] };
    const next = shareStructure(previous, { tokens: { a: { x: 1 }, b: { x: 3 } }, rooms: ["r"] });
    expect(next).toEqual({ tokens: { a: { x: 1 }, b: { x: 3 } }, rooms: ["r"] });
    expect(next.tokens.a).toBe(previous.tokens.a);
    expect(next.tokens.b).not.toBe(previous.tokens.b);
    expect(next.rooms).toBe(previous.rooms);
  });

  it("sees a removed key, another key and a shorter list as changes", () => {
    expect(shareStructure({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(shareStructure([1, 2], [1])).toEqual([1]);
    expect(shareStructure({ a: undefined }, { b: undefined })).toHaveProperty("b");
  });

  it("sees a new order of a list as a change, and that of keys as none", () => {
    expect(shareStructure([1, 2], [2, 1])).toEqual([2, 1]);
    const previous = { a: 1, b: 2 };
    expect(shareStructure(previous, { b: 2, a: 1 })).toBe(previous);
  });

  it("does not mistake a list for an object or null for an object", () => {
    expect(shareStructure({ 0: "a" }, ["a"])).toEqual(["a"]);
    expect(shareStructure(null, { a: 1 })).toEqual({ a: 1 });
  });
});
