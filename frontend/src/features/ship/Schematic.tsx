import { useId } from "react";
import type { ShipSystemName, SystemStatus } from "../../api/model";
import { systemLabel, type SystemStanding } from "./overlay";
import styles from "./Schematic.module.css";
import { useTurns } from "./useChanges";

/** A hull like any other, from above, bow to the right; which part of it each system is. */
const ZONES: Record<ShipSystemName, { shape: string; label: readonly [x: number, y: number] }> = {
  life_support: { shape: "M114 76H230V164H114Z", label: [172, 116] },
  engines: {
    shape: "M34 87 108 77V163L34 153Z M14 92 30 96V112L14 116Z M14 124 30 128V144L14 148Z",
    label: [71, 116],
  },
  weapons: {
    shape: "M146 44H252L274 54 262 64H146Z M146 196H252L274 186 262 176H146Z",
    label: [204, 32],
  },
  comms: { shape: "M236 77 299 95 356 114V126L299 145 236 163Z", label: [284, 116] },
};

/** The ship in outline, its four systems coloured and hatched by their state. */
export function Schematic({ systems }: { systems: readonly SystemStanding[] }) {
  const id = useId();
  const words = systems.map((system) => `${systemLabel(system.name)} ${system.status.toLowerCase()}`).join(", ");
  return (
    <svg
      className={styles.schematic}
      viewBox="0 14 404 196"
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
        <path d="M0 120H14M356 120H404" />
        <path d="M26 74 106 62H134M274 62 304 80 372 106V134L304 160 274 178M134 178H106L26 166" />
        <path d="M160 64V76M220 64V76M160 164V176M220 164V176M372 112 392 106M372 128 392 134M392 100V140" />
        <path d="M111 70V170M233 70V170" className={styles.bulkhead} />
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
