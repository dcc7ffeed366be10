// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useTypewriter } from "./useTypewriter";

let reduced: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  reduced = false;
  vi.stubGlobal("matchMedia", () => ({
    matches: reduced,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Each character's timer is set once the one before it has been drawn. */
const pass = (ms: number) => {
  for (let gone = 0; gone < ms; gone += 5) {
    act(() => {
      vi.advanceTimersByTime(5);
    });
  }
};

it("types a character at a time, after its delay", () => {
  const { result } = renderHook(() => useTypewriter("Obol", 55, 930));
  pass(930);
  expect(result.current).toBe("");
  pass(55);
  expect(result.current).toBe("O");
  pass(110);
  expect(result.current).toBe("Obo");
  pass(200);
  expect(result.current).toBe("Obol");
});

it("stands there whole for those who want no motion", () => {
  reduced = true;
  const { result } = renderHook(() => useTypewriter("Obol", 55, 930));
  expect(result.current).toBe("Obol");
});
