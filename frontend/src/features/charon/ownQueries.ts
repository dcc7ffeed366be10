import { writeSessionItem, readSessionItem } from "../../ui/sessionItems";

const NAME = "charon.own";
/** Older ones have long had their answer. */
const KEPT = 50;

/** The ids of what this browser tab has asked the ship's computer, a reload included. */
export function recallOwnQueries(): ReadonlySet<string> {
  try {
    const ids: unknown = JSON.parse(readSessionItem(NAME) ?? "[]");
    return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : []);
  } catch {
    return new Set();
  }
}

/** Remembers one more query of this tab's, and answers all that are remembered. */
export function keepOwnQuery(id: string): ReadonlySet<string> {
  const ids = [...recallOwnQueries(), id].slice(-KEPT);
  writeSessionItem(NAME, JSON.stringify(ids));
  return new Set(ids);
}
