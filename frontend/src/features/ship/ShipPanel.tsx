import type { Gauge, Ship } from "../../api/model";
import { gaugeTone, Meter } from "../../ui/Meter";
import { Panel } from "../../ui/Panel";
import { gaugeStanding, systemLabel, type SystemStanding, systemStandings } from "./overlay";
import { Schematic } from "./Schematic";
import styles from "./ShipPanel.module.css";
import { Stocks } from "./Stocks";
import { TONES } from "./tones";
import { useTurns } from "./useChanges";
import { useOverrides, useShip } from "./useShip";

/** The ship at a glance: hull, armour, crew, the four systems on a schematic and in words, what runs out. All live. */
export function ShipPanel() {
  const { data: ship, error } = useShip();
  return (
    <div className={styles.screen}>
      {ship === null ? (
        <Panel title="Ship status" className={styles.panel}>
          <p data-testid="ship-panel">
            {error === null ? "Opening telemetry…" : error.status === 404 ? "No ship is on record." : error.message}
          </p>
        </Panel>
      ) : (
        <Panel
          title={ship.name || "Ship status"}
          aside={ship.class && <span className={styles.class}>{ship.class}</span>}
          className={styles.panel}
          bodyClassName={styles.body}
          scrolls="Ship status"
        >
          <Standing ship={ship} />
        </Panel>
      )}
    </div>
  );
}

function Standing({ ship }: { ship: Ship }) {
  const overrides = useOverrides();
  const systems = systemStandings(ship, overrides.systems);
  return (
    <div className={styles.standing} data-testid="ship-panel">
      <div className={styles.gauges}>
        <GaugeBar label="Hull" gauge={gaugeStanding(ship, "hull", overrides.gauges)} />
        <GaugeBar label="Armour" gauge={gaugeStanding(ship, "armor", overrides.gauges)} />
        <GaugeBar label="Crew" gauge={{ current: ship.crew_count, max: ship.crew_capacity }} headcount />
      </div>
      <div className={styles.picture}>
        <Schematic systems={systems} />
      </div>
      <ul className={styles.systems}>
        {systems.map((system) => (
          <SystemCard key={system.name} system={system} />
        ))}
      </ul>
      <Stocks ship={ship} />
    </div>
  );
}

/** An empty bunk is nothing to be warned of: a headcount has no tone. */
function GaugeBar({ label, gauge, headcount = false }: { label: string; gauge: Gauge; headcount?: boolean }) {
  const { current, max } = gauge;
  const changed = useTurns(current);
  const tone = headcount ? "calm" : gaugeTone(current, max);
  return (
    <div className={styles.gauge} data-gauge={label.toLowerCase()} data-changed={changed}>
      <Meter label={label} value={current} max={max} text={max > 0 ? `${current} / ${max}` : "None"} tone={tone} />
    </div>
  );
}

function SystemCard({ system }: { system: SystemStanding }) {
  const { status, condition } = system;
  const statusChanged = useTurns(status);
  const conditionChanged = useTurns(condition);
  const label = systemLabel(system.name);
  return (
    <li className={styles.system} data-system={system.name} data-status={status}>
      <div className={styles.row}>
        <h3 className={styles.systemName}>{label}</h3>
        <span className={styles.status} data-changed={statusChanged}>
          {status}
        </span>
      </div>
      <div className={styles.row} data-changed={conditionChanged}>
        <Meter
          label={`${label} condition`}
          value={condition}
          max={100}
          text={`${condition} %`}
          tone={TONES[status]}
          bare
        />
        <span className={styles.condition} aria-hidden="true">
          {condition} %
        </span>
      </div>
      {system.info && <p className={styles.info}>{system.info}</p>}
    </li>
  );
}
