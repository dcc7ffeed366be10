/**
 * Does something once the page has nothing better to do, such as drawing what has just come or answering a hand.
 *
 * @param withinMs how long it can wait at most
 * @returns calls it off
 */
export function onIdle(work: () => void, withinMs: number): () => void {
  // Safari has no idle callback.
  if (typeof window === "undefined" || typeof window.requestIdleCallback !== "function") {
    work();
    return () => undefined;
  }
  const handle = window.requestIdleCallback(work, { timeout: withinMs });
  return () => window.cancelIdleCallback(handle);
}
