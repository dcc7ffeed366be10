import type { CrewMember } from "../../api/model";
import { gaugeTone, Meter, partOf } from "../../ui/Meter";
import { Dossier } from "./Dossier";
import styles from "./Personnel.module.css";
import { wordsOf } from "./roster";

/** A crew member's file: how they are, what they can do, who they are. What the file does not have is not there. */
export function CrewDetails({ member }: { member: CrewMember }) {
  const { health, stress, wounds, armor } = member;
  const numbers = [
    { label: "Stress", value: stress },
    { label: "Wounds", value: wounds },
    { label: "Armour", value: armor },
  ].filter((number): number is { label: string; value: number } => number.value != null);
  return (
    <Dossier
      name={member.name}
      portrait={member.portrait}
      aside={member.callsign !== member.name ? member.callsign : ""}
      facts={[
        ["Role", member.role],
        ["Class", member.class],
        ["Status", member.status],
      ]}
      texts={[
        ["Description", member.description],
        ["Background", member.background],
        ["Motivation", member.motivation],
      ]}
    >
      {(health != null || numbers.length > 0) && (
        <section className={styles.vitals} aria-label="Condition">
          {health && (
            <Meter
              label="Health"
              value={health.current}
              max={health.max}
              text={`${health.current} / ${health.max}`}
              tone={gaugeTone(health.current, health.max)}
            />
          )}
          {numbers.length > 0 && (
            <dl className={styles.numbers}>
              {numbers.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      )}
      <div className={styles.scores}>
        <Scores title="Stats" scores={member.stats} />
        <Scores title="Saves" scores={member.saves} />
      </div>
    </Dossier>
  );
}

/** Percentages to roll under: the number, and a bar that tells a good one from a poor one across the room. */
function Scores({ title, scores }: { title: string; scores: Readonly<Record<string, number>> }) {
  const entries = Object.entries(scores);
  return entries.length === 0 ? null : (
    <section aria-label={title}>
      <h4 className={styles.heading}>{title}</h4>
      <dl className={styles.score}>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{wordsOf(name)}</dt>
            <dd>
              {value}
              <span className={styles.track} aria-hidden="true">
                <span style={{ transform: `scaleX(${partOf(value, 100)})` }} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
