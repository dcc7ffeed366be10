import type { Npc } from "../../api/model";
import { Dossier } from "./Dossier";

/** What is known of somebody who is not of the crew. */
export function NpcDetails({ npc }: { npc: Npc }) {
  return (
    <Dossier
      name={npc.name}
      portrait={npc.portrait}
      aside=""
      facts={[
        ["Role", npc.role],
        ["Faction", npc.faction],
        ["Whereabouts", npc.location.trim() || "Unknown"],
        ["Status", npc.status],
      ]}
      texts={[["Description", npc.description]]}
    />
  );
}
