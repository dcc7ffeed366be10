import { Button } from "../../ui/Button";
import { Panel } from "../../ui/Panel";
import { useTypewriter } from "../../ui/useTypewriter";
import { kindOf } from "./ChartList";
import styles from "./charts.module.css";
import type { Chart, ChartAddress, ChartElement, ChartFact } from "./model/chart";
import { readable } from "./model/facts";
import { galaxyFacts } from "./model/galaxy";

const TYPE_MS = 20;

interface ChartInfoProps {
  chart: Chart;
  selected: string | null;
  onDive: (address: ChartAddress) => void;
  /** nobody may dive: the GM leads, or the chart stands alone */
  still: boolean;
  /** written by the typewriter; false where somebody works: all of it at once */
  typed?: boolean;
}

/** What is known of what is picked out, or of the chart itself, as a typewriter writes it down. */
export function ChartInfo({ chart, selected, onDive, still, typed = true }: ChartInfoProps) {
  const element = chart.elements.find(({ id }) => id === selected) ?? null;
  const dive = element?.dive ?? null;
  return (
    <Panel
      title={element?.name ?? chart.title}
      tone={element === null ? "calm" : "active"}
      className={styles.info}
      bodyClassName={styles.infoBody}
      scrolls="Particulars"
    >
      <div data-testid="chart-info" data-about={element?.id ?? ""}>
        <p className={styles.kind}>{element === null ? kindOfChart(chart) : kindOf(element)}</p>
        <Typed
          key={`${chart.level} ${chart.title} ${selected ?? ""}`}
          facts={element === null ? factsOfChart(chart) : element.facts}
          slowly={typed}
        />
        {dive !== null && !still && (
          <Button className={styles.dive} data-testid="chart-dive" data-control onClick={() => onDive(dive)}>
            {diveWords(element, dive)}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function diveWords(element: ChartElement | null, dive: ChartAddress): string {
  return `Dive ${dive.level === "system" ? "into" : "to"} ${element?.name ?? ""}`;
}

/** Facts typed one after the other; what is still to come keeps its place. */
function Typed({ facts, slowly }: { facts: readonly ChartFact[]; slowly: boolean }) {
  const whole = facts.map(({ name, text }) => name + text).join("");
  const soFar = useTypewriter(whole, TYPE_MS).length;
  const typed = slowly ? soFar : whole.length;
  const sentences = facts.filter(({ name }) => name === "");
  const named = facts.filter(({ name }) => name !== "");
  // Sentences first, then the rest: in the order in which they stand on the screen.
  const starts = new Map<ChartFact, number>();
  [...sentences, ...named].reduce((start, fact) => {
    starts.set(fact, start);
    return start + fact.name.length + fact.text.length;
  }, 0);
  const left = (fact: ChartFact) => typed - (starts.get(fact) ?? 0);
  return (
    <div data-typing={typed < whole.length || undefined}>
      {sentences.map((fact, index) => (
        <p key={index} className={styles.sentence}>
          <Part text={fact.text} typed={left(fact)} />
        </p>
      ))}
      {named.length > 0 && (
        <dl className={styles.facts}>
          {named.map((fact, index) => (
            <div key={index}>
              <dt>
                <Part text={fact.name} typed={left(fact)} />
              </dt>
              <dd>
                <Part text={fact.text} typed={left(fact) - fact.name.length} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function Part({ text, typed }: { text: string; typed: number }) {
  const until = Math.max(0, Math.min(text.length, typed));
  return (
    <>
      {text.slice(0, until)}
      {until < text.length && <span className={styles.untyped}>{text.slice(until)}</span>}
    </>
  );
}

function kindOfChart(chart: Chart): string {
  return chart.level === "galaxy" ? "Star map" : readable(chart.centre?.type ?? "") || KINDS[chart.level];
}

const KINDS = { system: "Star system", orbit: "Orbital survey" };

function factsOfChart(chart: Chart): readonly ChartFact[] {
  return chart.level === "galaxy" ? galaxyFacts(chart) : (chart.centre?.facts ?? []);
}
