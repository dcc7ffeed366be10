import { useEffect, useLayoutEffect, useRef } from "react";

/** How far from the end a reader may be and still be taken along, in px. */
const AT_END = 40;
/** What a reader moves a scrolling part with. */
const GESTURES = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/**
 * Keeps the end of what grows in sight, unless the reader has scrolled away from it.
 *
 * @param newest of the lines: when another is the newest, something was said
 */
export function useStickToBottom(newest: string | undefined) {
  const scroll = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  // A browser moves it too, when a line falls away or is laid out at last: only what follows a gesture is the reader's.
  const steered = useRef(false);

  // What is said while an old line falls away may leave the height as it was.
  useLayoutEffect(() => {
    if (scroll.current !== null && following.current) {
      goToEnd(scroll.current);
      steered.current = false;
    }
  }, [newest]);

  useEffect(() => {
    const frame = scroll.current;
    if (frame === null || content.current === null || typeof ResizeObserver !== "function") {
      return;
    }
    const onGesture = () => {
      steered.current = true;
    };
    const onScroll = () => {
      const atEnd = frame.scrollHeight - frame.scrollTop - frame.clientHeight <= AT_END;
      if (atEnd || steered.current) {
        following.current = atEnd;
      }
    };
    const watcher = new ResizeObserver(() => {
      if (following.current) {
        goToEnd(frame);
      }
    });
    for (const gesture of GESTURES) {
      frame.addEventListener(gesture, onGesture, { passive: true });
    }
    frame.addEventListener("scroll", onScroll, { passive: true });
    watcher.observe(content.current);
    watcher.observe(frame);
    return () => {
      for (const gesture of GESTURES) {
        frame.removeEventListener(gesture, onGesture);
      }
      frame.removeEventListener("scroll", onScroll);
      watcher.disconnect();
    };
  }, []);
  return { scroll, content };
}

function goToEnd(frame: HTMLElement): void {
  frame.scrollTop = frame.scrollHeight;
}
