// @vitest-environment jsdom
import { act, cleanup, fireEvent, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { enterFullScreen, useFullScreenOnFirstGesture, useIsFullScreen } from "./fullScreen";

let filled: Element | null;
const request = vi.fn();

beforeEach(() => {
  filled = null;
  const set = (next: Element | null) => {
    filled = next;
    document.dispatchEvent(new Event("fullscreenchange"));
    return Promise.resolve();
  };
  request.mockReset().mockImplementation(() => set(document.documentElement));
  Object.assign(document.documentElement, { requestFullscreen: request });
  Object.assign(document, { exitFullscreen: () => set(null) });
  Object.defineProperty(document, "fullscreenEnabled", { configurable: true, value: true });
  Object.defineProperty(document, "fullscreenElement", { configurable: true, get: () => filled });
});
afterEach(cleanup);

it("fills the screen at the first gesture of a kiosk, and leaves it alone afterwards", () => {
  renderHook(() => useFullScreenOnFirstGesture(true));
  expect(request).not.toHaveBeenCalled();
  fireEvent.pointerUp(document.body);
  expect(filled).toBe(document.documentElement);
  fireEvent.keyDown(document.body, { key: "a" });
  expect(request).toHaveBeenCalledOnce();
});

it("tries again at the next gesture when the browser refused", async () => {
  request.mockImplementationOnce(() => Promise.reject(new TypeError("no gesture")));
  renderHook(() => useFullScreenOnFirstGesture(true));
  fireEvent.pointerUp(document.body);
  await act(() => Promise.resolve());
  expect(filled).toBeNull();
  fireEvent.keyDown(document.body, { key: "a" });
  expect(filled).toBe(document.documentElement);
});

it("does nothing of its own on any other page", () => {
  renderHook(() => useFullScreenOnFirstGesture(false));
  fireEvent.pointerUp(document.body);
  expect(request).not.toHaveBeenCalled();
});

it("tells whether the screen is filled, whoever did it", async () => {
  const { result } = renderHook(() => useIsFullScreen());
  expect(result.current).toBe(false);
  await act(() => enterFullScreen(true));
  expect(result.current).toBe(true);
  await act(() => enterFullScreen(false));
  expect(result.current).toBe(false);
});
