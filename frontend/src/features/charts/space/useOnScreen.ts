import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";

/** Whether anything of an element can be seen: the page is in front, and the element within it. */
export function useOnScreen(element: RefObject<HTMLElement | null>): boolean {
  const [within, setWithin] = useState(true);
  const inFront = useSyncExternalStore(subscribe, () => !document.hidden);
  useEffect(() => {
    const node = element.current;
    if (node === null || typeof IntersectionObserver === "undefined") {
      return;
    }
    const observer = new IntersectionObserver((entries) => setWithin(entries.at(-1)?.isIntersecting ?? true));
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return within && inFront;
}

function subscribe(listener: () => void) {
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
}
