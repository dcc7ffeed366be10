import { useActiveView } from "../../api/activeViewContext";
import type { Gauge, SystemOverrides } from "../../api/model";
import { readShip } from "../../api/reads";
import { useRead } from "../../api/useRead";
import { Panel } from "../../ui/Panel";
import { systemLabel, type SystemStanding, systemStandings } from "./overlay";
import styles from "./ShipPanel.module.css";

const NO_OVERRIDES: SystemOverrides = {};

/** The ship at a glance: hull, armour, crew and the four systems, live. */
export function ShipPanel() {
  const instance = useActiveView((view) => view.instance_id);
  const overrides = useActiveView((view) => view.ship_system_overrides) ?? NO_OVERRIDES;
  const { data: ship, error } = useRead(instance, readShip);
  if (error !== null && ship === null) {
    return (
      <Panel title="Ship status" className={styles.panel}>
        <p>{error.status === 404 ? "No ship is on record." : error.message}</p>
      </Panel>
    );
  }
  return ship === null ? (
    <Panel title="Ship status" className={styles.panel}>
      <p>Opening telemetry…</p>
    </Panel>
  ) : (
    <Panel title={ship.name || "Ship status"} className={styles.panel}>
      <div data-testid="ship-panel">
        <p className={styles.class}>{ship.class}</p>
        <div className={styles.gauges}>
          <GaugeBar label="Hull" gauge={ship.hull} />
          <GaugeBar label="Armour" gauge={ship.armor} />
          <GaugeBar label="Crew" gauge={{ current: ship.crew_count, max: ship.crew_capacity }} />
        </div>
        <ul className={styles.systems}>
          {systemStandings(ship, overrides).map((system) => (
            <SystemRow key={system.name} system={system} />
          ))}
        </ul>
      </div>
    </Panel>
  );
}

function GaugeBar({ label, gauge }: { label: string; gauge: Gauge }) {
  return (
    <label className={styles.gauge}>
      <span>{label}</span>
      <meter min={0} max={Math.max(1, gauge.max)} value={gauge.current} />
      <span>
        {gauge.current} / {gauge.max}
      </span>
    </label>
  );
}

function SystemRow({ system }: { system: SystemStanding }) {
  const { status } = system;
  return (
    <li className={styles.system} data-system={system.name} data-status={status}>
      <span className={styles.systemName}>{systemLabel(system.name)}</span>
      <span key={status} className={styles.status}>
        {status}
      </span>
      <span className={styles.condition}>{system.condition} %</span>
      {system.info && <span className={styles.info}>{system.info}</span>}
    </li>
  );
}
