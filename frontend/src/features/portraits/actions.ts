import { togglePortrait } from "../../api/activeView";
import type { GmAction } from "../../api/gmAction";
import type { Npc } from "../../api/model";

/** Every NPC's portrait as something to show or to dismiss. */
export function portraitActions(npcs: readonly Npc[]): GmAction[] {
  return npcs.map((npc) => ({
    id: `portrait:${npc.id}`,
    label: npc.name,
    group: "Portrait",
    keywords: `npc person face show dismiss ${npc.role} ${npc.faction}`,
    detail: (view) =>
      [view.encounter_active_portraits.includes(npc.id) ? "dismiss" : "", npc.role].filter(Boolean).join(" · "),
    enabled: () => true,
    run: () => togglePortrait(npc.id),
  }));
}
