import { useState } from "react";
import type { CrewMember, Npc } from "../../api/model";
import { readCrew, readNpcs } from "../../api/reads";
import { useCampaignResource } from "../../api/useRead";
import { TwoPane } from "../../ui/TwoPane";
import { CrewDetails } from "./CrewDetails";
import { NpcDetails } from "./NpcDetails";
import styles from "./Personnel.module.css";
import { RosterList } from "./RosterList";

/** Somebody in the list; crew and NPCs may share an id. */
export type Person = { key: string; crew: CrewMember } | { key: string; npc: Npc };

const roster = async () => {
  const [crew, npcs] = await Promise.all([readCrew(), readNpcs()]);
  return { crew, npcs };
};

/** Who is aboard and who was met, and what is known of them. */
export function Personnel() {
  const { data, error } = useCampaignResource(roster);
  const [chosen, setChosen] = useState<string | null>(null);
  if (data === null) {
    return <p className={styles.line}>{error === null ? "Opening the personnel files…" : error.message}</p>;
  }
  const crew = data.crew.map((member) => ({ key: `crew ${member.id}`, crew: member }));
  const npcs = data.npcs.map((npc) => ({ key: `npc ${npc.id}`, npc }));
  const people: Person[] = [...crew, ...npcs];
  if (people.length === 0) {
    return <p className={styles.line}>No personnel files are on board yet.</p>;
  }
  const picked = people.find((person) => person.key === chosen);
  // Beside the list somebody is always on show; a phone shows the list until somebody is picked.
  const shown = picked ?? people[0];
  return (
    <div className={styles.personnel} data-testid="personnel">
      <TwoPane
        title="Personnel"
        aside={
          <span className={styles.count}>
            {data.crew.length} crew · {data.npcs.length} known
          </span>
        }
        list={<RosterList crew={crew} npcs={npcs} shown={shown?.key ?? ""} onChoose={setChosen} />}
        details={shown === undefined ? null : <Details key={shown.key} person={shown} />}
        detailsTitle={shown === undefined ? "Details" : nameOf(shown)}
        shown={shown?.key ?? ""}
        open={picked !== undefined}
        onBack={() => setChosen(null)}
      />
    </div>
  );
}

function Details({ person }: { person: Person }) {
  return "crew" in person ? <CrewDetails member={person.crew} /> : <NpcDetails npc={person.npc} />;
}

function nameOf(person: Person): string {
  return "crew" in person ? person.crew.name : person.npc.name;
}
