import { useActiveView } from "../../api/activeViewContext";
import type { Gauge, Ship, SystemOverrides } from "../../api/model";
import { readShip } from "../../api/reads";
import { useRead } from "../../api/useRead";
import { gaugeTone, Meter } from "../../ui/Meter";
import { Panel } from "../../ui/Panel";
import { systemLabel, type SystemStanding, systemStandings } from "./overlay";
import styles from "./ShipPanel.module.css";
import { useChanges } from "./useChanges";

const NO_OVERRIDES: SystemOverrides = {};

/** The ship at a glance: hull, armour, crew and the four systems, live. */
export function ShipPanel() {
  const instance = useActiveView((view) => view.instance_id);
  const { data: ship, error } = useRead(instance, readShip);
  if (ship === null) {
    return (
      <Panel title="Ship status" className={styles.panel}>
        <p>{error === null ? "Opening telemetry…" : error.status === 404 ? "No ship is on record." : error.message}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={ship.name || "Ship status"}
      aside={ship.class && <span className={styles.class}>{ship.class}</span>}
      className={styles.panel}
    >
      <Standing ship={ship} />
    </Panel>
  );
}

function Standing({ ship }: { ship: Ship }) {
  const overrides = useActiveView((view) => view.ship_system_overrides) ?? NO_OVERRIDES;
  return (
    <div className={styles.standing} data-testid="ship-panel">
      <div className={styles.gauges}>
        <GaugeBar label="Hull" gauge={ship.hull} />
        <GaugeBar label="Armour" gauge={ship.armor} />
        <GaugeBar label="Crew" gauge={{ current: ship.crew_count, max: ship.crew_capacity }} headcount />
      </div>
      <ul className={styles.systems}>
        {systemStandings(ship, overrides).map((system) => (
          <SystemCard key={system.name} system={system} />
        ))}
      </ul>
    </div>
  );
}

/** An empty bunk is nothing to be warned of: a headcount has no tone. */
function GaugeBar({ label, gauge, headcount = false }: { label: string; gauge: Gauge; headcount?: boolean }) {
  const { current, max } = gauge;
  const tone = headcount ? "calm" : gaugeTone(current, max);
  return <Meter label={label} value={current} max={max} text={`${current} / ${max}`} tone={tone} />;
}

const TONES: Record<SystemStanding["status"], "calm" | "warning" | "danger"> = {
  ONLINE: "calm",
  STRESSED: "warning",
  DAMAGED: "warning",
  CRITICAL: "danger",
  OFFLINE: "danger",
};

function SystemCard({ system }: { system: SystemStanding }) {
  const { status, condition } = system;
  const changes = useChanges(status);
  const label = systemLabel(system.name);
  return (
    <li className={styles.system} data-system={system.name} data-status={status}>
      <div className={styles.row}>
        <h3 className={styles.systemName}>{label}</h3>
        <span key={changes} className={styles.status} data-changed={changes > 0 || undefined}>
          {status}
        </span>
      </div>
      <div className={styles.row}>
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
