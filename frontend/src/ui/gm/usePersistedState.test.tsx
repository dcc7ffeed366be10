// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { oneOf, usePersistedState } from "./usePersistedState";

const fits = oneOf(["encounter", "ship"]);
const useTab = () => usePersistedState<"encounter" | "ship">("tab", "encounter", fits);
const use = () => renderHook(useTab);

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe("usePersistedState", () => {
  it("comes back as it was left", () => {
    const { result, unmount } = use();
    expect(result.current[0]).toBe("encounter");
    act(() => result.current[1]("ship"));
    unmount();
    expect(use().result.current[0]).toBe("ship");
  });

  it("begins anew where what is remembered makes no sense", () => {
    for (const odd of ['"bridge"', "7", "{"]) {
      localStorage.setItem("charon.console.tab", odd);
      const { result, unmount } = use();
      expect(result.current[0], odd).toBe("encounter");
      unmount();
    }
  });

  it("works in a browser that may not remember", () => {
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const { result } = use();
    act(() => result.current[1]("ship"));
    expect(result.current[0]).toBe("ship");
  });
});
