import type { ReactNode } from "react";
import { Face } from "./Face";
import styles from "./Personnel.module.css";

/** A heading and its text; empty texts are left out. */
type Line = readonly [title: string, text: string];

interface DossierProps {
  name: string;
  portrait: string;
  /** a second name, for instance a callsign; empty for none */
  aside: string;
  /** short ones, in a table */
  facts: readonly Line[];
  /** long ones, each under its heading */
  texts: readonly Line[];
  children?: ReactNode;
}

/** One person's page. */
export function Dossier({ name, portrait, aside, facts, texts, children }: DossierProps) {
  return (
    <article className={styles.dossier} data-testid="dossier">
      <header className={styles.head}>
        <Face name={name} portrait={portrait} large />
        <div className={styles.title}>
          <h3>
            {name}
            {aside && <span className={styles.callsign}>{aside}</span>}
          </h3>
          <dl className={styles.facts}>
            {facts.filter(hasText).map(([title, text]) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      </header>
      {children}
      <div className={styles.texts}>
        {texts.filter(hasText).map(([title, text]) => (
          <section key={title} aria-label={title}>
            <h4 className={styles.heading}>{title}</h4>
            <p>{text}</p>
          </section>
        ))}
      </div>
    </article>
  );
}

function hasText([, text]: Line): boolean {
  return text.trim() !== "";
}
