import { describe, expect, it } from "vitest";
import type { PatchOperation } from "./model";
import { applyPatch, PatchError } from "./patch";
import patches from "./patches.json";

const state = () => ({
  encounter_tokens: { a: { x: 1, status: ["dead"] }, b: { x: 2, status: [] } },
  rooms: [{ id: "helm" }, { id: "mess" }],
  revision: 6,
});

describe("applyPatch", () => {
  it.each(patches)("does what the server's own tests say of it: $name", ({ before, after, patch }) => {
    const untouched = structuredClone(before);
    const patched = applyPatch<unknown>(before, patch as PatchOperation[]);
    expect(patched).toEqual(after);
    expect(before).toEqual(untouched);
  });

  it("keeps everything that it does not touch, so that a token's move renders that token", () => {
    const before = state();
    const after = applyPatch(before, [
      { op: "add", path: "/encounter_tokens/a/x", value: 5 },
      { op: "add", path: "/revision", value: 7 },
    ]);
    expect(after).not.toBe(before);
    expect(after.encounter_tokens.a).toEqual({ x: 5, status: ["dead"] });
    expect(after.encounter_tokens.a.status).toBe(before.encounter_tokens.a.status);
    expect(after.encounter_tokens.b).toBe(before.encounter_tokens.b);
    expect(after.rooms).toBe(before.rooms);
  });

  it("keeps the equal parts of what is replaced whole, and the rest of a list", () => {
    const before = state();
    const { a, b } = structuredClone(before.encounter_tokens);
    const after = applyPatch(before, [
      { op: "replace", path: "/encounter_tokens", value: { b, a: { ...a, x: 9 } } },
      { op: "add", path: "/rooms/1", value: { id: "hold" } },
    ]);
    expect(after.encounter_tokens.a.x).toBe(9);
    expect(after.encounter_tokens.b).toBe(before.encounter_tokens.b);
    expect(after.rooms[0]).toBe(before.rooms[0]);
    expect(after.rooms[2]).toBe(before.rooms[1]);
  });

  it("answers the same value when a patch changes nothing", () => {
    const before = state();
    expect(applyPatch(before, [])).toBe(before);
    expect(applyPatch(before, [{ op: "replace", path: "/encounter_tokens/a/x", value: 1 }])).toBe(before);
    expect(applyPatch(before, [{ op: "replace", path: "/rooms/0", value: { id: "helm" } }])).toBe(before);
    expect(applyPatch(before, [{ op: "replace", path: "", value: state() }])).toBe(before);
  });

  it("moves an entry to another key as it is, and takes a change of it afterwards", () => {
    const before = state();
    const after = applyPatch<Record<string, unknown>>(before, [
      { op: "move", from: "/encounter_tokens/a", path: "/encounter_tokens/c" },
      { op: "move", from: "/encounter_tokens/b", path: "/encounter_tokens/a" },
      { op: "add", path: "/encounter_tokens/a/x", value: 7 },
    ]);
    expect(after.encounter_tokens).toEqual({ c: { x: 1, status: ["dead"] }, a: { x: 7, status: [] } });
    expect(before).toEqual(state());
  });

  it("moves from a list to where the pointer leads without it", () => {
    const after = applyPatch(state(), [{ op: "move", from: "/rooms/0", path: "/rooms/1" }]);
    expect(after.rooms.map((room) => room.id)).toEqual(["mess", "helm"]);
  });

  it.each<[string, PatchOperation]>([
    ["removes what is not there", { op: "remove", path: "/encounter_tokens/c" }],
    ["replaces what is not there", { op: "replace", path: "/undo", value: "x" }],
    ["adds below what is not there", { op: "add", path: "/encounter_tokens/c/x", value: 1 }],
    ["leads through a number", { op: "add", path: "/revision/x", value: 1 }],
    ["removes an item that is not there", { op: "remove", path: "/rooms/2" }],
    ["adds beyond the end of a list", { op: "add", path: "/rooms/3", value: 1 }],
    ["counts wrongly", { op: "replace", path: "/rooms/01", value: 1 }],
    ["has no slash", { op: "replace", path: "revision", value: 1 }],
    ["means what every object has", { op: "replace", path: "/toString", value: 1 }],
    ["removes everything", { op: "remove", path: "" }],
    ["moves what is not there", { op: "move", from: "/encounter_tokens/c", path: "/encounter_tokens/c" }],
    ["moves what every object has", { op: "move", from: "/toString", path: "/text" }],
    ["moves something into itself", { op: "move", from: "/encounter_tokens", path: "/encounter_tokens/a" }],
    ["moves everything", { op: "move", from: "", path: "" }],
  ])("refuses a patch that %s, and answers no half of it", (_, operation) => {
    const before = state();
    expect(() => applyPatch(before, [{ op: "add", path: "/revision", value: 7 }, operation])).toThrow(PatchError);
    expect(before).toEqual(state());
  });

  it("takes a key for a key, whatever it means elsewhere", () => {
    const after = applyPatch<Record<string, unknown>>({}, [
      { op: "add", path: "/__proto__", value: { polluted: true } },
    ]);
    expect(Object.keys(after)).toEqual(["__proto__"]);
    expect((after as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
