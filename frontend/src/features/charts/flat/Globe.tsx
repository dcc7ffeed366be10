import { memo, useId } from "react";
import { onGlobe, type Point3, seenFrom } from "../../../geometry/space";
import type { Centre, GlobeRecipe } from "../model/chart";
import { randomFrom } from "../model/ids";
import { shade } from "../model/looks";
import styles from "./flat.module.css";
import { linePath } from "./scene";

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

/** A body near at hand: its surface as its recipe has it, lit from the upper left, with a net of latitudes and longitudes. */
export const Globe = memo(function Globe({ centre, radius, pitch, turn }: GlobeProps) {
  const uid = useId();
  const recipe = centre.globe?.recipe;
  const air = centre.globe?.atmosphere ?? null;
  const [dark = shade(centre.color, -0.45)] = recipe?.colors ?? [];
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
        {recipe &&
          patches(recipe).map((patch, index) => (
            <path key={index} d={outline(patch, radius, see)} fill={patch.color} fillOpacity={patch.opacity} />
          ))}
        <path className={styles.net} d={net(see)} stroke={shade(centre.color, 0.45)} />
      </g>
      <circle r={radius} fill={`url(#${uid}light)`} />
      <circle r={radius} fill="none" stroke={air ?? shade(dark, 0.35)} strokeOpacity={0.7} strokeWidth={1.5} />
    </g>
  );
});

type See = (latitude: number, longitude: number) => { x: number; y: number; depth: number };

/** A patch of a surface: a rough round of places, or a band from one latitude to another. */
interface Patch {
  color: string;
  opacity: number;
  places: readonly (readonly [latitude: number, longitude: number])[];
}

const held = new WeakMap<GlobeRecipe, readonly Patch[]>();

/** What a recipe paints; the same for every look at the globe. */
function patches(recipe: GlobeRecipe): readonly Patch[] {
  const known = held.get(recipe);
  if (known !== undefined) {
    return known;
  }
  const random = randomFrom(recipe.seed);
  const made = recipe.style === "gas" ? bands(recipe, random) : lands(recipe, random);
  held.set(recipe, made);
  return made;
}

function bands({ colors }: GlobeRecipe, random: () => number): Patch[] {
  const found: Patch[] = [];
  for (let from = -84; from < 84;) {
    const to = from + 5 + random() * 16;
    const east = Array.from({ length: 61 }, (_, at) => at * 6);
    found.push({
      color: colors[Math.floor(random() * colors.length)] ?? "#808080",
      opacity: 0.25 + random() * 0.5,
      places: [
        ...east.map((longitude) => [from, longitude] as const),
        ...east.toReversed().map((longitude) => [to, longitude] as const),
      ],
    });
    from = to + random() * 6;
  }
  return found;
}

const LANDS: Record<Exclude<GlobeRecipe["style"], "gas">, { number: number; size: number }> = {
  rock: { number: 26, size: 15 },
  ice: { number: 20, size: 20 },
  ocean: { number: 13, size: 30 },
  lava: { number: 24, size: 15 },
  desert: { number: 18, size: 24 },
};

function lands({ style, colors }: GlobeRecipe, random: () => number): Patch[] {
  const { number, size } = LANDS[style === "gas" ? "rock" : style];
  return Array.from({ length: number }, () => {
    const latitude = (Math.asin(random() * 2 - 1) * 180) / Math.PI;
    const longitude = random() * 360;
    const radius = size * (0.35 + random() * 0.9);
    const rough = Array.from({ length: 22 }, () => 0.75 + random() * 0.5);
    return {
      color: colors[Math.floor(random() * colors.length)] ?? "#808080",
      opacity: 0.18 + random() * 0.34,
      places: rough.map((much, corner) => around(latitude, longitude, radius * much, (corner / rough.length) * 360)),
    };
  });
}

/** The place that lies some degrees away from another, in some direction. */
function around(latitude: number, longitude: number, away: number, bearing: number): [number, number] {
  const [lat, gone, way] = [latitude, away, bearing].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  const there = Math.asin(Math.sin(lat) * Math.cos(gone) + Math.cos(lat) * Math.sin(gone) * Math.cos(way));
  const east = Math.atan2(
    Math.sin(way) * Math.sin(gone) * Math.cos(lat),
    Math.cos(gone) - Math.sin(lat) * Math.sin(there),
  );
  return [(there * 180) / Math.PI, longitude + (east * 180) / Math.PI];
}

/** The near side of a patch; what lies behind is pushed out to the limb, where the globe's edge cuts it off. */
function outline({ places }: Patch, radius: number, see: See): string {
  const seen = places.map(([latitude, longitude]) => see(latitude, longitude));
  if (seen.every(({ depth }) => depth < 0)) {
    return "";
  }
  return linePath(
    seen.map((point) => {
      const away = Math.hypot(point.x, point.y) || 1;
      return point.depth >= 0 ? point : { x: (point.x / away) * radius * 1.02, y: (point.y / away) * radius * 1.02 };
    }),
    true,
  );
}

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
