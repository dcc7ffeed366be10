import { type ComponentType, lazy, type LazyExoticComponent } from "react";

const RETRY_MS = 3_000;

/** A part of a page whose script is fetched when it is first shown, or earlier by `prefetch`. */
export interface LazyPart<Props extends object> {
  Part: LazyExoticComponent<ComponentType<Props>>;
  prefetch: () => void;
}

/**
 * Splits a part off its page. A script that cannot be fetched (the server is just starting anew) is asked for again every
 * 3 s, while whatever stands in for the part stays on the screen. Put the part inside a Suspense.
 */
export function lazyWithRetry<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const persist = (): Promise<ComponentType<Props>> =>
    load().catch(async () => {
      await new Promise((over) => setTimeout(over, RETRY_MS));
      return persist();
    });
  let loading: Promise<{ default: ComponentType<Props> }> | null = null;
  const once = () => (loading ??= persist().then((Loaded) => ({ default: Loaded })));
  return { Part: lazy(once), prefetch: () => void once() };
}

/** Does something when the page has nothing better to do; answers how to call it off. */
export function whenIdle(work: () => void): () => void {
  // Safari has no idle callback.
  if (typeof window.requestIdleCallback !== "function") {
    const timer = setTimeout(work, 1_000);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(work, { timeout: 10_000 });
  return () => window.cancelIdleCallback(handle);
}
