import { memo, useId, useMemo } from "react";
import { clamp, type Size } from "../../../geometry/cells";
import type { ChartPictureProps } from "../model/chart";
import { shade } from "../model/looks";
import { whereIs } from "../model/whereIs";
import { Ball } from "./Ball";
import styles from "./flat.module.css";
import { FlatFrame } from "./FlatFrame";
import { type Mark, placeNames } from "./names";
import { Names } from "./Names";
import { NameText } from "./NameText";
import { labelSize, Pickable } from "./Pickable";
import { type LayerProps, linePath, rankOf, ringOf } from "./scene";

/** A star with its bodies where their files have them, on their orbits. */
export function FlatSystem({ picture }: { picture: ChartPictureProps }) {
  const { chart } = picture;
  return (
    <FlatFrame
      picture={picture}
      pitchFor={pitchFor}
      boxFor={({ pitch }) => {
        const height = chart.reach * Math.sin(pitch);
        return { x: -chart.reach, y: -height, width: 2 * chart.reach, height: 2 * height };
      }}
      pointOf={(element) => whereIs(element, chart, 0)}
      Layer={SystemLayer}
    />
  );
}

function pitchFor({ width, height }: Size): number {
  return Math.asin(clamp((height / width) * 1.05, 0.42, 0.95));
}

const SystemLayer = memo(function SystemLayer({ scene, picture }: LayerProps) {
  const { chart, selected } = picture;
  const { rem } = scene;
  const uid = useId();
  const star = chart.centre;
  const starRadius = star === null ? 0 : clamp(star.size * scene.scale * 0.8, rem * 0.7, rem * 12);
  const bodies = useMemo(
    () =>
      chart.elements.map((element) => ({
        element,
        at: scene.put(whereIs(element, chart, 0)),
        radius: Math.max(element.size * scene.scale, element.kind === "asteroid" ? rem * 0.22 : rem * 0.36),
      })),
    [chart, scene, rem],
  );
  const names = placeNames(
    [
      { id: "", x: 0, y: 0, radius: starRadius, text: star?.name ?? "", rank: 1e8 },
      ...bodies.map(({ element, at, radius }): Mark => ({
        ...at,
        id: element.id,
        radius: radius * (element.rings === null ? 1.1 : Math.min(2.2, element.rings.outer / element.size)),
        text: element.label,
        rank: rankOf(element, selected),
      })),
    ],
    labelSize(rem),
    scene.window,
  );
  const starName = names.get("");
  return (
    <>
      {chart.elements.map(
        ({ id, place }) =>
          "orbit" in place && (
            <path
              key={id}
              className={styles.orbit}
              data-selected={id === selected || undefined}
              d={linePath(ringOf(place.orbit, scene), true)}
            />
          ),
      )}
      {star !== null && (
        <g className={styles.star}>
          <radialGradient id={uid}>
            <stop offset="0" stopColor={shade(star.light, 0.55)} />
            <stop offset="0.3" stopColor={star.light} />
            <stop offset="0.385" stopColor={star.color} />
            <stop offset="0.4" stopColor={star.color} stopOpacity={0.25 + 0.4 * star.corona} />
            <stop offset="0.6" stopColor={star.color} stopOpacity={0.1 + 0.15 * star.corona} />
            <stop offset="1" stopColor={star.color} stopOpacity={0} />
          </radialGradient>
          <circle r={starRadius * 2.5} fill={`url(#${uid})`} />
          {starName?.folded === false && (
            <g className={styles.label}>
              <NameText name={starName} size={labelSize(rem)} text={star.name} />
            </g>
          )}
        </g>
      )}
      {bodies.map(({ element, at, radius }) => (
        <Pickable
          key={element.id}
          element={element}
          picture={picture}
          at={at}
          radius={radius}
          rem={rem}
          name={names.get(element.id)}
        >
          <Ball element={element} at={at} radius={radius} pitch={scene.pitch} light={{ x: -at.x, y: -at.y }} />
        </Pickable>
      ))}
      <Names picture={picture} names={names} rem={rem} />
    </>
  );
});
