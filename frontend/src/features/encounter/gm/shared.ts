import { useSyncExternalStore } from "react";

/** A value that handlers set from anywhere and views follow: actions have no component of their own to keep it in. */
export interface Shared<T> {
  get: () => T;
  /** The very same value again renders nothing. */
  set: (next: T) => void;
  /** The value, in a view that renders again when it changes. */
  use: () => T;
}

/** Makes a value that the whole page shares. */
export function shared<T>(first: T): Shared<T> {
  let held = first;
  const listeners = new Set<() => void>();
  const get = () => held;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    get,
    set: (next) => {
      if (!Object.is(next, held)) {
        held = next;
        listeners.forEach((listener) => listener());
      }
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}
