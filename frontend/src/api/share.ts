/**
 * The next value, with every part that is deeply equal to the previous one replaced by that previous part. Each event
 * carries the whole state; sharing what did not change lets a view that selects one token render for that token alone.
 * A state of 1,000 rooms has some 20,000 parts, so nothing is copied that need not be.
 *
 * @param previous JSON value last held; not modified
 * @param next JSON value just read, in nobody else's hands: its equal parts are exchanged in place
 */
export function shareStructure<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next) || typeof next !== "object" || next === null) {
    return next;
  }
  if (Array.isArray(next)) {
    return (Array.isArray(previous) && shareItems(previous, next) ? previous : next) as T;
  }
  return (isRecord(previous) && shareEntries(previous, next as Record<string, unknown>) ? previous : next) as T;
}

/** Exchanges the equal items of a list; answers whether all of both are the same. */
function shareItems(previous: readonly unknown[], next: unknown[]): boolean {
  let same = previous.length === next.length;
  for (let index = 0; index < next.length; index++) {
    const shared = shareStructure(previous[index], next[index]);
    next[index] = shared;
    same &&= Object.is(shared, previous[index]);
  }
  return same;
}

/** Exchanges the equal entries of a record; answers whether all of both are the same. The order of keys does not count. */
function shareEntries(previous: Record<string, unknown>, next: Record<string, unknown>): boolean {
  const keys = Object.keys(next);
  let same = keys.length === Object.keys(previous).length;
  for (const key of keys) {
    const shared = shareStructure(previous[key], next[key]);
    next[key] = shared;
    same &&= Object.hasOwn(previous, key) && Object.is(shared, previous[key]);
  }
  return same;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
