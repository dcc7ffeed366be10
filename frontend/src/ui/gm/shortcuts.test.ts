// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { GmAction } from "../../api/gmAction";
import { actionFor, keyCaps, type KeyPress, takesKeys, withoutClashes } from "./shortcuts";

const action = (id: string, ...keys: string[]): GmAction => ({
  id,
  label: id,
  keys,
  enabled: () => true,
  run: () => Promise.resolve(),
});

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

const ACTIONS = [
  action("blackout", "B"),
  action("undo", "mod+Z"),
  action("redo", "mod+Y", "mod+shift+Z"),
  action("sheet", "?"),
  action("hide", "shift+H"),
  action("remove", "Delete"),
  action("mark", "1"),
];
const found = (...args: Parameters<typeof press>) => actionFor(press(...args), ACTIONS)?.id ?? null;

describe("actionFor", () => {
  it("tells Ctrl+Z, Ctrl+Shift+Z and Z apart, and takes Cmd for Ctrl", () => {
    expect(found("z", { ctrlKey: true })).toBe("undo");
    expect(found("z", { metaKey: true })).toBe("undo");
    expect(found("Z", { ctrlKey: true, shiftKey: true })).toBe("redo");
    expect(found("z")).toBeNull();
    expect(found("z", { ctrlKey: true, altKey: true })).toBeNull();
  });

  it("does not care how a keyboard makes the question mark", () => {
    expect(found("?", { shiftKey: true })).toBe("sheet");
    expect(found("?")).toBe("sheet");
  });

  it("wants shift only where the shortcut has it", () => {
    expect(found("B", { shiftKey: true })).toBeNull();
    expect(found("B")).toBe("blackout");
    expect(found("H", { shiftKey: true })).toBe("hide");
    expect(found("h")).toBeNull();
    expect(found("Delete")).toBe("remove");
    expect(found("1")).toBe("mark");
  });
});

describe("withoutClashes", () => {
  it("lets a list through in which every action has its own keys", () => {
    expect(withoutClashes(ACTIONS)).toBe(ACTIONS);
  });

  it("refuses two actions on the same keys, however they are written, and names both", () => {
    expect(() => withoutClashes([action("a", "mod+shift+Z"), action("b", "Shift+Mod+z")])).toThrow(/a and b/);
  });

  it("refuses an id that is there twice", () => {
    expect(() => withoutClashes([action("a"), action("a")])).toThrow("Two actions have the id a.");
  });
});

describe("takesKeys", () => {
  const put = (html: string) => {
    document.body.innerHTML = html;
    return document.querySelector("[data-it]");
  };

  it("leaves typing alone", () => {
    for (const html of [
      "<input data-it>",
      '<input type="search" data-it>',
      "<textarea data-it></textarea>",
      '<div role="menu"><button data-it></button></div>',
    ]) {
      expect(takesKeys(put(html)), html).toBe(true);
    }
  });

  it("counts what is only clicked as no field", () => {
    for (const html of ["<button data-it></button>", '<input type="radio" data-it>', '<li role="treeitem" data-it>']) {
      expect(takesKeys(put(html)), html).toBe(false);
    }
  });
});

describe("keyCaps", () => {
  it("writes the keys as the keyboard has them", () => {
    expect(keyCaps("mod+shift+z", false)).toEqual(["Ctrl", "Shift", "Z"]);
    expect(keyCaps("mod+K", true)).toEqual(["⌘", "K"]);
    expect(keyCaps("Escape", false)).toEqual(["Esc"]);
  });
});
