import type { ReactNode } from "react";
import { Panel } from "../../ui/Panel";
import { Scroll } from "../../ui/Scroll";
import styles from "./HoldingScreen.module.css";

/** One line of what the ship's computer knows just now. */
export interface Fact {
  name: string;
  value: string;
}

interface HoldingScreenProps {
  title: string;
  /** none: the panels below say it all */
  facts?: Fact[];
  children?: ReactNode;
}

/** A view told in live facts: its name, what is known, and whatever panel belongs to it. */
export function HoldingScreen({ title, facts = [], children }: HoldingScreenProps) {
  return (
    <Scroll label={title} className={styles.screen}>
      <div className={styles.middle} data-testid="holding-screen">
        {facts.length > 0 && (
          <Panel title={title} className={styles.panel}>
            <dl className={styles.facts}>
              {facts.map((fact) => (
                <div key={fact.name}>
                  <dt>{fact.name}</dt>
                  <dd>{fact.value}</dd>
                </div>
              ))}
            </dl>
          </Panel>
        )}
        {children}
      </div>
    </Scroll>
  );
}
