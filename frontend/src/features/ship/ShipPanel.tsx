import { useActiveView } from "../../api/activeViewContext";
import type { Gauge, ShipSystemName, SystemOverride } from "../../api/model";
import { readShip } from "../../api/reads";
import { useRead } from "../../api/useRead";
import { Panel } from "../../ui/Panel";
import { systemLabel, type SystemState, systemStates } from "./overlay";
import styles from "./ShipPanel.module.css";

const NO_OVERRIDES: Partial<Record<ShipSystemName, SystemOverride>> = {};

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
  return (
    <Panel title={ship?.name ?? "Ship status"} className={styles.panel}>
      <div data-testid="ship-panel">
        {ship?.class && <p className={styles.class}>{ship.class}</p>}
        <div className={styles.gauges}>
          {ship?.hull && <GaugeBar label="Hull" gauge={ship.hull} />}
          {ship?.armor && <GaugeBar label="Armour" gauge={ship.armor} />}
          {ship?.crew_count != null && ship.crew_capacity != null && (
            <GaugeBar label="Crew" gauge={{ current: ship.crew_count, max: ship.crew_capacity }} />
          )}
        </div>
        <ul className={styles.systems}>
          {systemStates(ship, overrides).map((system) => (
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

function SystemRow({ system }: { system: SystemState }) {
  const status = system.status ?? "UNKNOWN";
  return (
    <li className={styles.system} data-system={system.name} data-status={status}>
      <span className={styles.systemName}>{systemLabel(system.name)}</span>
      <span key={status} className={styles.status}>
        {status}
      </span>
      <span className={styles.condition}>{system.condition == null ? "" : `${system.condition} %`}</span>
      {system.info && <span className={styles.info}>{system.info}</span>}
    </li>
  );
}
