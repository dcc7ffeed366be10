import { memo, useMemo, useState } from "react";
import { clamp } from "../../../geometry/cells";
import { onGlobe, type Point3, turnTowards } from "../../../geometry/space";
import type { Chart, ChartElement, ChartPictureProps } from "../model/chart";
import { markerGlyph, stationGlyph } from "../model/glyphs";
import { whereIs } from "../model/whereIs";
import { Ball } from "./Ball";
import styles from "./flat.module.css";
import { FlatFrame } from "./FlatFrame";
import { Globe } from "./Globe";
import { type Mark, placeNames } from "./names";
import { Names } from "./Names";
import { labelSize, Pickable } from "./Pickable";
import { type LayerProps, linePath, rankOf, ringOf, type Scene } from "./scene";

const RADIANS = Math.PI / 180;
const TURN_STEP = 30 * RADIANS;
/** From how far above the equator the globe is looked at, in degrees, unless a place far north or south asks for more. */
const LATITUDE = 16;
const FURTHEST = 62;

/** How a globe is held: turned to the east, and looked at from some latitude; both in radians. */
interface Hold {
  turn: number;
  pitch: number;
}

/** A body as a globe that is turned by hand, with the places on its near side and what goes round it. */
export function FlatOrbit({ picture }: { picture: ChartPictureProps }) {
  const { chart, selected } = picture;
  const [hold, setHold] = useState(() => holdFor(chart, selected) ?? holdOf(firstPlace(chart)));
  const [shown, setShown] = useState(selected);
  if (shown !== selected) {
    // What is picked out from elsewhere may lie on the far side: the globe turns to it.
    setShown(selected);
    setHold(holdFor(chart, selected) ?? hold);
  }
  const turnBy = (by: number) => setHold((held) => ({ ...held, turn: held.turn + by }));
  return (
    <FlatFrame
      picture={picture}
      pitchFor={() => hold.pitch}
      turn={hold.turn}
      boxFor={(scene) => boxOf(chart, scene)}
      pointOf={(element) => placeOf(element, chart, hold.turn)}
      Layer={OrbitLayer}
      controls={
        <>
          <button type="button" aria-label="Turn the globe west" onClick={() => turnBy(TURN_STEP)}>
            ↺
          </button>
          <button type="button" aria-label="Turn the globe east" onClick={() => turnBy(-TURN_STEP)}>
            ↻
          </button>
        </>
      }
    />
  );
}

function firstPlace(chart: Chart): ChartElement | undefined {
  return chart.elements.find(({ place }) => "surface" in place);
}

/** The hold in which an element of the surface faces the reader; null for what is not on the surface. */
function holdFor(chart: Chart, id: string | null): Hold | null {
  const element = chart.elements.find((other) => other.id === id);
  return element !== undefined && "surface" in element.place ? holdOf(element) : null;
}

function holdOf(element: ChartElement | undefined): Hold {
  const { latitude, longitude } =
    element !== undefined && "surface" in element.place ? element.place.surface : { latitude: 0, longitude: 0 };
  const above = latitude >= -30 ? clamp(latitude, LATITUDE, FURTHEST) : clamp(latitude, -FURTHEST, 0);
  return { turn: turnTowards({ latitude, longitude }, [0, 0, 1]), pitch: above * RADIANS };
}

/** Where an element is on a globe that is held upright. */
function placeOf(element: ChartElement, chart: Chart, turn: number): Point3 {
  const { place } = element;
  return "surface" in place ? onGlobe(place.surface, chart.centre?.size ?? 1, turn) : whereIs(element, chart, 0);
}

function boxOf(chart: Chart, scene: Scene) {
  const globe = (chart.centre?.size ?? 1) * 1.12;
  const points = chart.elements.flatMap(({ place, size }) =>
    "orbit" in place ? ringOf({ ...place.orbit, radius: place.orbit.radius + size }, scene) : [],
  );
  const width = Math.max(globe, ...points.map(({ x }) => Math.abs(x)));
  const height = Math.max(globe, ...points.map(({ y }) => Math.abs(y)));
  return { x: -width, y: -height, width: 2 * width, height: 2 * height };
}

const OrbitLayer = memo(function OrbitLayer({ scene, picture }: LayerProps) {
  const { chart, selected } = picture;
  const { rem, scale, turn } = scene;
  const globeRadius = (chart.centre?.size ?? 1) * scale;
  const things = useMemo(
    () =>
      chart.elements.map((element) => {
        const at = scene.put(placeOf(element, chart, turn));
        const onSurface = "surface" in element.place;
        const hidden = at.depth < 0 && (onSurface || Math.hypot(at.x, at.y) < globeRadius);
        const radius =
          element.globe === null ? rem * (onSurface ? 0.5 : 0.62) : Math.max(element.size * scale, rem * 0.4);
        return { element, at, radius, hidden };
      }),
    [chart, scene, turn, globeRadius, rem, scale],
  );
  const names = placeNames(
    things
      .filter(({ hidden }) => !hidden)
      .map(({ element, at, radius }): Mark => ({
        ...at,
        id: element.id,
        radius: radius * 1.15,
        text: element.label,
        rank: rankOf(element, selected),
      })),
    labelSize(rem),
    scene.window,
  );
  const rings = chart.elements.flatMap(({ id, place }) =>
    "orbit" in place ? [{ id, points: ringOf(place.orbit, scene) }] : [],
  );
  const drawn = (front: boolean) =>
    things
      .filter(({ element, at }) => front === ("surface" in element.place || at.depth >= 0))
      .map(({ element, at, radius, hidden }) => (
        <Pickable
          key={element.id}
          element={element}
          picture={picture}
          at={at}
          radius={radius}
          rem={rem}
          name={names.get(element.id)}
          hidden={hidden}
        >
          <Drawing element={element} at={at} radius={radius} pitch={scene.pitch} />
        </Pickable>
      ));
  return (
    <>
      {rings.map(({ id, points }) => (
        <path
          key={id}
          className={styles.orbit}
          data-selected={id === selected || undefined}
          d={linePath(points, true)}
        />
      ))}
      {drawn(false)}
      {chart.centre !== null && <Globe centre={chart.centre} radius={globeRadius} pitch={scene.pitch} turn={turn} />}
      {rings.map(({ id, points }) => (
        <path
          key={id}
          className={styles.orbit}
          data-selected={id === selected || undefined}
          d={nearParts(points)
            .map((part) => linePath(part))
            .join("")}
        />
      ))}
      {drawn(true)}
      <Names picture={picture} names={names} rem={rem} />
    </>
  );
});

/** The parts of a ring that lie in front of the globe's middle. */
function nearParts<T extends { depth: number }>(points: readonly T[]): T[][] {
  const parts: T[][] = [];
  let open: T[] | null = null;
  for (const point of points) {
    if (point.depth < 0) {
      open = null;
    } else if (open === null) {
      open = [point];
      parts.push(open);
    } else {
      open.push(point);
    }
  }
  return parts;
}

interface DrawingProps {
  element: ChartElement;
  at: { x: number; y: number };
  radius: number;
  pitch: number;
}

function Drawing({ element, at, radius, pitch }: DrawingProps) {
  if (element.globe !== null) {
    return <Ball element={element} at={at} radius={radius} pitch={pitch} light={{ x: -1, y: -0.8 }} />;
  }
  const path = element.kind === "marker" ? markerGlyph(element.marker) : stationGlyph(element.icon);
  return (
    <g
      className={styles.glyph}
      transform={`translate(${at.x} ${at.y}) scale(${radius / 11})`}
      data-glyph={element.marker ?? element.icon}
    >
      <circle r={14} />
      <path d={path} stroke={element.color} transform="translate(-12 -12)" />
    </g>
  );
}
