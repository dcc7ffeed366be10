import { useEffect } from "react";

/** The part of a browser that keeps its screen lit, so that a test can hand in its own. */
export interface WakeLockSource {
  request(type: "screen"): Promise<{ release(): Promise<void> }>;
}

/** This browser's wake lock; null where it has none, as on a plain http address other than localhost. */
export function browserWakeLock(): WakeLockSource | null {
  return "wakeLock" in navigator ? navigator.wakeLock : null;
}

/**
 * Keeps the screen lit while `wanted`. A browser lets go of the lock whenever its page is hidden, so it is asked for
 * again when the page is looked at once more; where it cannot be had the screen just sleeps as ever.
 */
export function useWakeLock(wanted: boolean, source: WakeLockSource | null = browserWakeLock()): void {
  useEffect(() => {
    if (!wanted || source === null) {
      return;
    }
    const ended = new AbortController();
    const isOver = () => ended.signal.aborted;
    let asking = false;
    let release: (() => Promise<void>) | null = null;
    const letGo = () => {
      release?.().catch(() => undefined);
      release = null;
    };
    const ask = async () => {
      if (isOver() || asking || document.visibilityState !== "visible") {
        return;
      }
      asking = true;
      try {
        const lock = await source.request("screen");
        letGo();
        release = () => lock.release();
        if (isOver()) {
          letGo();
        }
      } catch {
        // Refused, for instance because the battery is low; the next look at the page asks again.
      } finally {
        asking = false;
      }
    };
    const onVisibility = () => void ask();
    document.addEventListener("visibilitychange", onVisibility);
    void ask();
    return () => {
      ended.abort();
      document.removeEventListener("visibilitychange", onVisibility);
      letGo();
    };
  }, [wanted, source]);
}
