import { useId } from "react";
import type { ShipSystemName, SystemStatus } from "../../api/model";
import { systemLabel, type SystemStanding } from "./overlay";
import styles from "./Schematic.module.css";
import { useTurns } from "./useChanges";

/** A hull like any other, from above, bow to the right; which part of it each system is. */
const ZONES: Record<ShipSystemName, { shape: string; label: readonly [x: number, y: number] }> = {
  life_support: { shape: "M114 63H230V177H114Z", label: [172, 115] },
  engines: {
    shape: "M34 77 108 64V176L34 163Z M14 84 30 89V110L14 115Z M14 125 30 130V151L14 156Z",
    label: [71, 115],
  },
  weapons: {
    shape: "M146 21H252L274 34 262 47H146Z M146 219H252L274 206 262 193H146Z",
    label: [204, 7],
  },
  comms: { shape: "M236 64 299 88 356 112V128L299 152 236 176Z", label: [284, 115] },
};

/** The ship in outline, its four systems coloured and hatched by their state. */
export function Schematic({ systems }: { systems: readonly SystemStanding[] }) {
  const id = useId();
  const words = systems.map((system) => `${systemLabel(system.name)} ${system.status.toLowerCase()}`).join(", ");
  return (
    <svg
      className={styles.schematic}
      viewBox="0 -8 404 250"
      role="img"
      aria-label={`Schematic: ${words}`}
      data-testid="schematic"
    >
      <defs>
        {Object.entries(HATCHES).map(([status, lines]) => (
          <pattern
            key={status}
            id={`${id}-${status}`}
            className={styles.hatch}
            data-status={status}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d={lines} />
          </pattern>
        ))}
      </defs>
      <g className={styles.frame}>
        <path d="M0 120H14 M356 120H404" />
        <path d="M26 60 106 45H134 M274 45 304 68 372 102V138L304 172 274 195 M134 195H106L26 180" />
        <path d="M160 47V63 M220 47V63 M160 177V193 M220 177V193 M372 110 392 102 M372 130 392 138 M392 94V146" />
        <path d="M111 55V185 M233 55V185" className={styles.bulkhead} />
      </g>
      {systems.map((system) => (
        <Zone key={system.name} system={system} hatch={`url(#${id}-${system.status})`} />
      ))}
    </svg>
  );
}

/** What each state is hatched with, in a square of 8 that is turned by 45°: a sound system and a dead one with nothing. */
const HATCHES: Record<Exclude<SystemStatus, "ONLINE" | "OFFLINE">, string> = {
  STRESSED: "M0 4H8",
  DAMAGED: "M0 2H8M0 6H8",
  CRITICAL: "M0 2H8M0 6H8M2 0V8M6 0V8",
};

function Zone({ system, hatch }: { system: SystemStanding; hatch: string }) {
  const { name, status } = system;
  const changed = useTurns(status);
  const { shape, label } = ZONES[name];
  const [x, y] = label;
  return (
    <g className={styles.zone} data-zone={name} data-status={status} data-changed={changed}>
      <path className={styles.ground} d={shape} />
      {status in HATCHES && <path d={shape} fill={hatch} />}
      <path className={styles.edge} d={shape} />
      <text x={x} y={y} className={styles.name}>
        {name === "weapons" ? `${systemLabel(name)} · ${status}` : systemLabel(name)}
      </text>
      {name !== "weapons" && (
        <text x={x} y={y + 16} className={styles.state}>
          {status}
        </text>
      )}
    </g>
  );
}
