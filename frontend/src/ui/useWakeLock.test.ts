// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { useWakeLock, type WakeLockSource } from "./useWakeLock";

class FakeScreen implements WakeLockSource {
  lit = 0;
  asked = 0;
  refuses = false;

  request(): Promise<{ release(): Promise<void> }> {
    this.asked += 1;
    if (this.refuses) {
      return Promise.reject(new DOMException("battery is low", "NotAllowedError"));
    }
    this.lit += 1;
    return Promise.resolve({
      release: () => {
        this.lit -= 1;
        return Promise.resolve();
      },
    });
  }
}

let screen: FakeScreen;
let visibility: DocumentVisibilityState;

beforeEach(() => {
  screen = new FakeScreen();
  visibility = "visible";
  Object.defineProperty(document, "visibilityState", { configurable: true, get: () => visibility });
});
afterEach(cleanup);

/** Lets the promises of a request settle. */
const settle = () => act(() => new Promise<void>((done) => setTimeout(done)));
const turn = async (next: DocumentVisibilityState) => {
  visibility = next;
  document.dispatchEvent(new Event("visibilitychange"));
  await settle();
};

it("keeps the screen lit while it is wanted, and no longer", async () => {
  const { rerender, unmount } = renderHook(({ wanted }) => useWakeLock(wanted, screen), {
    initialProps: { wanted: false },
  });
  await settle();
  expect(screen.lit).toBe(0);
  rerender({ wanted: true });
  await settle();
  expect(screen.lit).toBe(1);
  rerender({ wanted: false });
  await settle();
  expect(screen.lit).toBe(0);
  rerender({ wanted: true });
  await settle();
  unmount();
  await settle();
  expect(screen.lit).toBe(0);
});

it("asks again when the page is looked at again, and not while it is hidden", async () => {
  renderHook(() => useWakeLock(true, screen));
  await settle();
  await turn("hidden");
  expect(screen.asked).toBe(1);
  await turn("visible");
  expect(screen.asked).toBe(2);
  expect(screen.lit).toBe(1);
});

it("lives with a refusal and tries once more later", async () => {
  screen.refuses = true;
  renderHook(() => useWakeLock(true, screen));
  await settle();
  expect(screen.lit).toBe(0);
  screen.refuses = false;
  await turn("visible");
  expect(screen.lit).toBe(1);
});

it("lets go of a lock that arrives after it is no longer wanted", async () => {
  const { unmount } = renderHook(() => useWakeLock(true, screen));
  unmount();
  await settle();
  expect(screen.lit).toBe(0);
});

it("is silent where the browser has none", () => {
  expect(() => renderHook(() => useWakeLock(true, null))).not.toThrow();
});
