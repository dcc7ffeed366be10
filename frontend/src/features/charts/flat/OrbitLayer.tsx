import { memo, useMemo } from "react";
import { onGlobe, type Point3 } from "../../../geometry/space";
import type { Chart, ChartElement } from "../model/chart";
import { markerGlyph, stationGlyph } from "../model/glyphs";
import { whereIs } from "../model/whereIs";
import { Ball } from "./Ball";
import styles from "./flat.module.css";
import { Globe } from "./Globe";
import { type Mark, placeNames } from "./names";
import { Names } from "./Names";
import { labelSize, Pickable } from "./Pickable";
import { type LayerProps, linePath, rankOf, ringOf } from "./scene";

/** Where an element is on a globe that is held upright. */
export function placeOf(element: ChartElement, chart: Chart, turn: number): Point3 {
  const { place } = element;
  return "surface" in place ? onGlobe(place.surface, chart.centre?.size ?? 1, turn) : whereIs(element, chart, 0);
}

/** What is on and round a globe: its orbits, the places on its near side, and their names. */
export const OrbitLayer = memo(function OrbitLayer({ scene, picture }: LayerProps) {
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
