import { memo, useId } from "react";
import { onGlobe, type Point3, seenFrom } from "../../../geometry/space";
import type { Centre } from "../model/chart";
import { shade } from "../model/looks";
import styles from "./flat.module.css";
import { linePath } from "./scene";
import { useGlobeDisc } from "./useGlobeDisc";

interface GlobeProps {
  centre: Centre;
  /** in pixels */
  radius: number;
  /** latitude it is looked at from, in radians */
  pitch: number;
  /** to the east, in radians */
  turn: number;
}

const STEP = 6;

/** A body near at hand: its surface as its picture or recipe has it, lit from the upper left, with a net of latitudes and longitudes. */
export const Globe = memo(function Globe({ centre, radius, pitch, turn }: GlobeProps) {
  const uid = useId();
  const { globe } = centre;
  const disc = useGlobeDisc(globe, pitch, turn);
  const air = globe?.atmosphere ?? null;
  const see = (latitude: number, longitude: number) => {
    const point: Point3 = onGlobe({ latitude, longitude }, radius, turn);
    return seenFrom(point, pitch);
  };
  return (
    <g className={styles.globe} aria-hidden="true" data-globe={centre.name}>
      <clipPath id={`${uid}clip`}>
        <circle r={radius} />
      </clipPath>
      <radialGradient id={`${uid}light`} cx={0.34} cy={0.3} r={0.78}>
        <stop offset="0" stopColor="#ffffff" stopOpacity={0.1} />
        <stop offset="0.42" stopColor="#000000" stopOpacity={0} />
        <stop offset="1" stopColor="#000000" stopOpacity={0.82} />
      </radialGradient>
      {air && <circle r={radius * 1.05} fill={air} fillOpacity={0.28} />}
      <circle r={radius} fill={shade(centre.color, -0.22)} />
      <g clipPath={`url(#${uid}clip)`}>
        {disc !== null && (
          <image
            href={disc}
            x={-radius}
            y={-radius}
            width={2 * radius}
            height={2 * radius}
            data-surface={globe?.texture ?? "painted"}
          />
        )}
        <path className={styles.net} d={net(see)} stroke={shade(centre.color, 0.45)} />
      </g>
      <circle r={radius} fill={`url(#${uid}light)`} />
      <circle r={radius} fill="none" stroke={air ?? shade(centre.color, -0.2)} strokeOpacity={0.7} strokeWidth={1.5} />
    </g>
  );
});

type See = (latitude: number, longitude: number) => { x: number; y: number; depth: number };

/** The near half of a net of latitudes and longitudes, thirty degrees apart. */
function net(see: See): string {
  const lines: { x: number; y: number; depth: number }[][] = [];
  for (let longitude = 0; longitude < 360; longitude += 30) {
    lines.push(row(-90, 90).map((latitude) => see(latitude, longitude)));
  }
  for (let latitude = -60; latitude <= 60; latitude += 30) {
    lines.push(row(0, 360).map((longitude) => see(latitude, longitude)));
  }
  return lines
    .flatMap((line) =>
      line.slice(1).map((to, index) => {
        const from = line[index];
        return from !== undefined && from.depth >= 0 && to.depth >= 0 ? linePath([from, to]) : "";
      }),
    )
    .join("");
}

function row(from: number, to: number): number[] {
  return Array.from({ length: Math.round((to - from) / STEP) + 1 }, (_, index) => from + index * STEP);
}
