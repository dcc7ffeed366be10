import { useCallback, useState } from "react";

/**
 * State that this browser remembers over a reload. One that may not remember, or that remembers something odd, still
 * works: it begins with `first`.
 *
 * @param key name in the browser's storage; the project's own prefix is added
 * @param first what it is before anything was remembered
 * @param fits whether a remembered value can still be used
 */
export function usePersistedState<T>(
  key: string,
  first: T,
  fits: (value: unknown) => value is T,
): [T, (next: T | ((held: T) => T)) => void] {
  const name = `charon.console.${key}`;
  const [value, setValue] = useState<T>(() => recall(name, first, fits));
  const set = useCallback(
    (next: T | ((held: T) => T)) =>
      setValue((held) => {
        const made = typeof next === "function" ? (next as (held: T) => T)(held) : next;
        keep(name, made);
        return made;
      }),
    [name],
  );
  return [value, set];
}

/** A `fits` for values of a fixed list. */
export function oneOf<T extends string>(values: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => values.some((known) => known === value);
}

/** A `fits` for switches. */
export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

/** A `fits` for names and other texts. */
export function isString(value: unknown): value is string {
  return typeof value === "string";
}

function recall<T>(name: string, first: T, fits: (value: unknown) => value is T): T {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name) ?? "null");
    return fits(value) ? value : first;
  } catch {
    return first;
  }
}

function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Storage is off or full: the value lasts as long as the page.
  }
}
