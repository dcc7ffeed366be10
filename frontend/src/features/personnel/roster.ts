import type { Npc } from "../../api/model";

/** The people met at one place; `place` is empty for those of whom nobody knows where they are. */
export interface NpcGroup {
  place: string;
  npcs: Npc[];
}

/** NPCs by where they are, in the places' alphabetical order; those of unknown whereabouts last. */
export function npcsByPlace(npcs: readonly Npc[]): NpcGroup[] {
  const groups = new Map<string, NpcGroup>();
  for (const npc of npcs) {
    const place = npc.location.trim();
    const key = place.toLocaleLowerCase();
    const group = groups.get(key) ?? { place, npcs: [] };
    group.npcs.push(npc);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) =>
    a.place === "" || b.place === "" ? Number(a.place === "") - Number(b.place === "") : a.place.localeCompare(b.place),
  );
}

/** Up to two letters that stand for somebody of whom there is no picture. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .split(/[\s-]+/)
    .filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters
    .map((word) => Array.from(word ?? "")[0] ?? "")
    .join("")
    .toLocaleUpperCase();
}

/** A key of the campaign's files as people read it: `max_range` is `max range`. */
export function wordsOf(key: string): string {
  return key.replaceAll("_", " ");
}
