// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { isString } from "../../../ui/gm/usePersistedState";
import { SessionStore } from "./sessionStore";

beforeEach(() => sessionStorage.clear());

describe("what is kept", () => {
  it("is there again after a reload", () => {
    new SessionStore("words", "", isString).change(() => "Seal the hatch.");
    expect(new SessionStore("words", "", isString).get()).toBe("Seal the hatch.");
  });

  it("begins anew where what was remembered makes no sense", () => {
    for (const odd of ["7", "{"]) {
      sessionStorage.setItem("charon.words", odd);
      expect(new SessionStore("words", "first", isString).get(), odd).toBe("first");
    }
  });

  it("tells of changes, and of nothing else", () => {
    const kept = new SessionStore("words", "", isString);
    const heard = vi.fn();
    const stop = kept.subscribe(heard);
    kept.change(() => "a");
    kept.change((held) => held);
    stop();
    kept.change(() => "b");
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
