import type { ReactNode } from "react";
import type { CrewMember, Npc } from "../../api/model";
import { Face } from "./Face";
import styles from "./Personnel.module.css";
import { npcsByPlace } from "./roster";

interface RosterListProps {
  crew: readonly { key: string; crew: CrewMember }[];
  npcs: readonly { key: string; npc: Npc }[];
  /** key of the one on show */
  shown: string;
  onChoose: (key: string) => void;
}

/** The crew, then the others by where they are. */
export function RosterList({ crew, npcs, shown, onChoose }: RosterListProps) {
  const entry = (
    key: string,
    who: { name: string; portrait: string; status: string },
    line: string,
    more?: ReactNode,
  ) => (
    <li key={key}>
      <button
        type="button"
        className={styles.entry}
        data-entry={key}
        aria-current={key === shown || undefined}
        onClick={() => onChoose(key)}
      >
        <Face name={who.name} portrait={who.portrait} />
        <span className={styles.who}>
          <span className={styles.name}>{who.name}</span>
          {line && <span className={styles.role}>{line}</span>}
          {more}
        </span>
        {who.status && <span className={styles.status}>{who.status}</span>}
      </button>
    </li>
  );
  return (
    <>
      {crew.length > 0 && (
        <Group title="Crew">
          {crew.map(({ key, crew: member }) =>
            entry(
              key,
              member,
              [member.callsign !== member.name && member.callsign, member.role].filter(Boolean).join(" · "),
            ),
          )}
        </Group>
      )}
      {npcsByPlace(npcs.map(({ npc }) => npc)).map((group) => (
        <Group key={group.place} title={group.place || "Whereabouts unknown"}>
          {group.npcs.map((npc) => entry(`npc ${npc.id}`, npc, [npc.role, npc.faction].filter(Boolean).join(" · ")))}
        </Group>
      ))}
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className={styles.group}>{title}</h3>
      <ul className={styles.people}>{children}</ul>
    </section>
  );
}
