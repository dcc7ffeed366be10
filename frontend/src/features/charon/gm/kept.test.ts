// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { isText } from "../../../ui/gm/useRemembered";
import { Kept } from "./kept";

beforeEach(() => sessionStorage.clear());

describe("what is kept", () => {
  it("is there again after a reload", () => {
    new Kept("words", "", isText).change(() => "Seal the hatch.");
    expect(new Kept("words", "", isText).get()).toBe("Seal the hatch.");
  });

  it("begins anew where what was remembered makes no sense", () => {
    for (const odd of ["7", "{"]) {
      sessionStorage.setItem("charon.words", odd);
      expect(new Kept("words", "first", isText).get(), odd).toBe("first");
    }
  });

  it("tells of changes, and of nothing else", () => {
    const kept = new Kept("words", "", isText);
    const heard = vi.fn();
    const stop = kept.subscribe(heard);
    kept.change(() => "a");
    kept.change((held) => held);
    stop();
    kept.change(() => "b");
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
