import type { PatchOperation } from "./model";
import { shareStructure } from "./share";

/** A patch that does not belong to the value at hand. */
export class PatchError extends Error {}

/**
 * The value that a JSON Patch (RFC 6902: add, remove, replace, move) makes of another one. What the patch does not touch stays
 * the same object, and so does what it replaces by its equal: a token's move renders that token.
 *
 * @param value JSON value; not modified, and shared with the answer
 * @param patch operations just read, in nobody else's hands: their values become part of the answer
 * @throws PatchError when an operation does not fit; half a patch is never answered
 */
export function applyPatch<T>(value: T, patch: readonly PatchOperation[]): T {
  const copies = new Set<object>();
  let result: unknown = value;
  for (const operation of patch) {
    result =
      operation.op === "move"
        ? moved(result, operation, copies)
        : changed(result, keysOf(operation.path), operation, copies);
  }
  return result as T;
}

/** Every operation but a move, which is two of them. */
type Step = Exclude<PatchOperation, { op: "move" }>;

/** Removed from one place and added at the other, as the standard has it. */
function moved(value: unknown, { from, path }: { from: string; path: string }, copies: Set<object>): unknown {
  if (path.startsWith(`${from}/`)) {
    throw new PatchError(`${from} cannot be moved into itself.`);
  }
  const item = found(value, from);
  const without = changed(value, keysOf(from), { op: "remove", path: from }, copies);
  return changed(without, keysOf(path), { op: "add", path, value: item }, copies);
}

/** What a pointer leads to. */
function found(value: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((inside, key) => {
    if (typeof inside !== "object" || inside === null || !Object.hasOwn(inside, key)) {
      throw new PatchError(`There is nothing at ${pointer}.`);
    }
    return (inside as Record<string, unknown>)[key];
  }, value);
}

/** The value with the operation done below it; objects and lists on the way are copied, each once. */
function changed(value: unknown, keys: readonly string[], operation: Step, copies: Set<object>): unknown {
  const [key, ...deeper] = keys;
  if (key === undefined) {
    if (operation.op === "remove") {
      throw new PatchError("The patch removes everything.");
    }
    return shareStructure(value, operation.value);
  }
  if (typeof value !== "object" || value === null) {
    throw new PatchError(`There is nothing that ${operation.path} could lead into.`);
  }
  return Array.isArray(value)
    ? inList(value, key, deeper, operation, copies)
    : inObject(value as Record<string, unknown>, key, deeper, operation, copies);
}

function inList(
  list: unknown[],
  key: string,
  deeper: readonly string[],
  operation: Step,
  copies: Set<object>,
): unknown[] {
  const adds = operation.op === "add" && deeper.length === 0;
  const index = /^(0|[1-9]\d*)$/.test(key) ? Number(key) : NaN;
  if (!(index < list.length || (adds && index === list.length))) {
    throw new PatchError(`There is no ${operation.path} to ${operation.op}.`);
  }
  const removes = operation.op === "remove" && deeper.length === 0;
  const after = adds ? operation.value : removes ? undefined : changed(list[index], deeper, operation, copies);
  if (!adds && !removes && Object.is(after, list[index])) {
    return list;
  }
  const copy = copies.has(list) ? list : [...list];
  copies.add(copy);
  copy.splice(index, adds ? 0 : 1, ...(removes ? [] : [after]));
  return copy;
}

function inObject(
  object: Record<string, unknown>,
  key: string,
  deeper: readonly string[],
  operation: Step,
  copies: Set<object>,
): Record<string, unknown> {
  const there = Object.hasOwn(object, key);
  if (!there && !(operation.op === "add" && deeper.length === 0)) {
    throw new PatchError(`There is no ${operation.path} to ${operation.op}.`);
  }
  if (operation.op === "remove" && deeper.length === 0) {
    const copy = Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
    copies.add(copy);
    return copy;
  }
  const before = there ? object[key] : undefined;
  const after = changed(before, deeper, operation, copies);
  if (there && Object.is(before, after)) {
    return object;
  }
  const copy = copies.has(object) ? object : { ...object };
  copies.add(copy);
  // An assignment to "__proto__" would be no entry.
  Object.defineProperty(copy, key, { value: after, writable: true, enumerable: true, configurable: true });
  return copy;
}

/** The keys of a JSON Pointer (RFC 6901). */
function keysOf(pointer: string): string[] {
  if (pointer !== "" && !pointer.startsWith("/")) {
    throw new PatchError(`${pointer} is no pointer.`);
  }
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
