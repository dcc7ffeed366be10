import { useId } from "react";
import type { ChartNebula } from "../model/chart";
import { shade } from "../model/looks";
import styles from "./flat.module.css";
import type { Name } from "./names";
import { NameText } from "./NameText";
import type { Scene } from "./scene";

interface CloudsProps {
  clouds: readonly ChartNebula[];
  scene: Scene;
  /** where their names have room, by `cloud` and their number */
  names: ReadonlyMap<string, Name>;
}

/** The nebulae of a galaxy, each kind with its own light: aglow, lit from outside, a shell, or a shadow with an edge. */
export function Clouds({ clouds, scene, names }: CloudsProps) {
  const uid = useId();
  return clouds.map((cloud, index) => {
    const { x, y } = scene.put(cloud.at);
    const radius = cloud.size * scene.scale;
    const id = `${uid}${index}`;
    const name = names.get(`cloud ${index}`);
    return (
      <g key={index} className={styles.cloud} data-nebula={cloud.type}>
        <radialGradient id={id}>
          {STOPS[cloud.type].map(({ offset, strength, by }) => (
            <stop
              key={offset}
              offset={offset}
              stopColor={shade(cloud.color, by)}
              stopOpacity={Math.min(1, strength * (0.25 + cloud.opacity))}
            />
          ))}
        </radialGradient>
        <ellipse
          cx={x}
          cy={y}
          rx={radius}
          ry={radius * (0.4 + 0.6 * Math.sin(scene.pitch)) * 0.85}
          fill={`url(#${id})`}
        />
        {name?.folded === false && <NameText name={name} size={scene.rem * 0.8} text={cloud.name} />}
      </g>
    );
  });
}

interface Stop {
  offset: number;
  strength: number;
  /** lighter or darker than the cloud's own colour */
  by: number;
}

const STOPS: Record<ChartNebula["type"], readonly Stop[]> = {
  emission: [
    { offset: 0, strength: 0.95, by: 0.25 },
    { offset: 0.4, strength: 0.6, by: 0 },
    { offset: 1, strength: 0, by: -0.2 },
  ],
  reflection: [
    { offset: 0, strength: 0.35, by: 0.1 },
    { offset: 0.55, strength: 0.7, by: 0.15 },
    { offset: 1, strength: 0, by: 0 },
  ],
  planetary: [
    { offset: 0, strength: 0.1, by: 0 },
    { offset: 0.52, strength: 0.15, by: 0 },
    { offset: 0.7, strength: 1, by: 0.25 },
    { offset: 1, strength: 0, by: 0 },
  ],
  dark: [
    { offset: 0, strength: 1.6, by: -0.82 },
    { offset: 0.62, strength: 1.3, by: -0.6 },
    { offset: 0.82, strength: 0.45, by: -0.1 },
    { offset: 1, strength: 0, by: 0 },
  ],
};
