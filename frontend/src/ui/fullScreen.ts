import { useEffect, useSyncExternalStore } from "react";

/** Whether this browser can fill the screen with a page at all (an iPhone cannot). */
export function canGoFullScreen(): boolean {
  return document.fullscreenEnabled;
}

/** Fills the screen, or gives it back. A browser that refuses, having seen no gesture, leaves everything as it is. */
export async function enterFullScreen(on: boolean): Promise<void> {
  try {
    await (on ? document.documentElement.requestFullscreen({ navigationUI: "hide" }) : document.exitFullscreen());
  } catch {
    // The button still shows the truth, and the next gesture may be luckier.
  }
}

/** True while this page fills the screen. */
export function useIsFullScreen(): boolean {
  return useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
}

function subscribe(listener: () => void) {
  document.addEventListener("fullscreenchange", listener);
  return () => document.removeEventListener("fullscreenchange", listener);
}

/** Fills the screen at the first touch, click or key: a browser allows it no earlier. */
export function useFullScreenOnFirstGesture(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !canGoFullScreen()) {
      return;
    }
    const gestures = ["pointerup", "keydown"] as const;
    const leave = () => gestures.forEach((gesture) => document.removeEventListener(gesture, onGesture, true));
    const onGesture = () => {
      if (document.fullscreenElement === null) {
        void enterFullScreen(true);
      }
    };
    const onChange = () => {
      if (document.fullscreenElement !== null) {
        leave();
      }
    };
    gestures.forEach((gesture) => document.addEventListener(gesture, onGesture, true));
    document.addEventListener("fullscreenchange", onChange);
    return () => {
      leave();
      document.removeEventListener("fullscreenchange", onChange);
    };
  }, [wanted]);
}
