import { useSyncExternalStore } from "react";
import { writeSessionItem, readSessionItem } from "../../../ui/sessionItems";

/**
 * Something being written that must outlive a change of tab and a reload: held outside of every view, and remembered by
 * this tab of the browser until it is closed.
 */
export class SessionStore<T> {
  private readonly name: string;
  private value: T;
  private readonly listeners = new Set<() => void>();

  /**
   * @param name in the browser's storage
   * @param first what it is before anything was written
   * @param fits whether what was remembered can still be used
   */
  constructor(name: string, first: T, fits: (value: unknown) => value is T) {
    this.name = name;
    this.value = first;
    try {
      const held: unknown = JSON.parse(readSessionItem(name) ?? "null");
      if (fits(held)) {
        this.value = held;
      }
    } catch {
      // Somebody else wrote there: it begins anew.
    }
  }

  readonly get = (): T => this.value;

  /** Calls back after every change; answers how to stop that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Replaces what is held; the same again is no change. */
  change(next: (held: T) => T): void {
    const made = next(this.value);
    if (made !== this.value) {
      this.value = made;
      writeSessionItem(this.name, JSON.stringify(made));
      this.listeners.forEach((listener) => listener());
    }
  }
}

/** What is kept, for a view that renders again when it changes. */
export function useSessionStore<T>(kept: SessionStore<T>): T {
  return useSyncExternalStore(kept.subscribe, kept.get);
}

/** A record without one of its entries; the same record when it has none of that name. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return key in record ? Object.fromEntries(Object.entries(record).filter(([name]) => name !== key)) : record;
}
