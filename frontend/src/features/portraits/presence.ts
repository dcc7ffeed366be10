import type { NpcPortrait } from "../../api/model";

/** A portrait on the screen; one that is leaving keeps its face until its dismissal has been played. */
export interface Present {
  npc: NpcPortrait;
  leaving: boolean;
}

/**
 * Who is on the screen now that `active` are meant to be: known ones keep their place, new ones join at the end in their
 * order, the others start to leave. Answers `held` itself when nothing changes.
 */
export function present(held: Present[], active: string[], known: Readonly<Record<string, NpcPortrait>>): Present[] {
  const stay = held.map((entry) => {
    const leaving = !active.includes(entry.npc.id);
    const npc = known[entry.npc.id] ?? entry.npc;
    return leaving === entry.leaving && npc === entry.npc ? entry : { npc, leaving };
  });
  const join = active
    .filter((id) => !held.some((entry) => entry.npc.id === id))
    .map((id) => ({ npc: known[id] ?? { id, name: id, portrait: "" }, leaving: false }));
  const same = join.length === 0 && stay.every((entry, index) => entry === held[index]);
  return same ? held : [...stay, ...join];
}
