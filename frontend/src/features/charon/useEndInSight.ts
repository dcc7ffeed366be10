import { useEffect, useRef } from "react";

/** How far from the end a reader may be and still be taken along, in px. */
const AT_END = 40;

/** Keeps the end of what grows in sight, unless the reader has scrolled away from it. */
export function useEndInSight() {
  const scroll = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = scroll.current;
    if (frame === null || content.current === null || typeof ResizeObserver !== "function") {
      return;
    }
    let following = true;
    let seen = { top: 0, height: 0 };
    // A line that is laid out only now moves the rest as well: the reader moves it up and leaves its height alone.
    const onScroll = () => {
      const { scrollTop: top, scrollHeight: height } = frame;
      if (height - top - frame.clientHeight <= AT_END) {
        following = true;
      } else if (top < seen.top && height === seen.height) {
        following = false;
      }
      seen = { top, height };
    };
    const watcher = new ResizeObserver(() => {
      if (following) {
        frame.scrollTop = frame.scrollHeight;
      }
    });
    frame.addEventListener("scroll", onScroll, { passive: true });
    watcher.observe(content.current);
    watcher.observe(frame);
    return () => {
      frame.removeEventListener("scroll", onScroll);
      watcher.disconnect();
    };
  }, []);
  return { scroll, content };
}
