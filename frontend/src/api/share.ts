/**
 * The next value, with every part that is deeply equal to the previous one replaced by that previous part. Each event
 * carries the whole state; sharing what did not change lets a view that selects one token render for that token alone.
 *
 * @param previous JSON value last held
 * @param next JSON value just read; not modified
 */
export function shareStructure<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) {
    return next;
  }
  if (Array.isArray(previous) && Array.isArray(next)) {
    const old: unknown[] = previous;
    const shared: unknown[] = next.map((item, index) => shareStructure(old[index], item as unknown));
    const same = old.length === shared.length && shared.every((item, index) => Object.is(item, old[index]));
    return (same ? old : shared) as T;
  }
  if (isRecord(previous) && isRecord(next)) {
    const keys = Object.keys(next);
    const oldKeys = Object.keys(previous);
    const shared: Record<string, unknown> = {};
    for (const key of keys) {
      shared[key] = shareStructure(previous[key], next[key]);
    }
    // The order of keys counts: tokens are drawn in the order they were placed.
    const same =
      keys.length === oldKeys.length &&
      keys.every((key, index) => key === oldKeys[index] && Object.is(shared[key], previous[key]));
    return (same ? previous : shared) as T;
  }
  return next;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
