import { memo, useId, useMemo } from "react";
import { clamp, type Point, type Size } from "../../../geometry/cells";
import type { Box } from "../../../geometry/rooms";
import type { Chart, ChartPictureProps, ChartRoute } from "../model/chart";
import { shade } from "../model/looks";
import { routeStyle } from "../model/routeStyle";
import { whereIs } from "../model/whereIs";
import { Clouds } from "./Clouds";
import styles from "./flat.module.css";
import { FlatFrame } from "./FlatFrame";
import { type Mark, type Name, placeNames } from "./names";
import { Names } from "./Names";
import { NameText } from "./NameText";
import { labelSize, Pickable } from "./Pickable";
import { type LayerProps, type Scene, rankOf } from "./scene";

/** The galaxy from obliquely above: stars over the plane they are measured from, the ways between them, clouds. */
export function FlatGalaxy({ picture }: { picture: ChartPictureProps }) {
  const { chart } = picture;
  return (
    <FlatFrame
      picture={picture}
      pitchFor={pitchFor}
      boxFor={(scene) => boxOf(chart, scene)}
      pointOf={(star) => whereIs(star, chart, 0)}
      Layer={GalaxyLayer}
    />
  );
}

/** A wide window looks more from the side, a tall one from above. */
function pitchFor({ width, height }: Size): number {
  return Math.asin(clamp((height / width) * 1.05, 0.55, 0.92));
}

function boxOf(chart: Chart, scene: Scene): Box {
  const points = chart.elements.flatMap((star) => {
    const place = whereIs(star, chart, 0);
    return [scene.put(place), scene.put([place[0], 0, place[2]])];
  });
  if (points.length === 0) {
    return { x: -chart.reach, y: -chart.reach * 0.6, width: chart.reach * 2, height: chart.reach * 1.2 };
  }
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const air = Math.max(right - left, bottom - top, chart.reach * 0.4) * 0.12;
  return { x: left - air, y: top - air, width: right - left + 2 * air, height: bottom - top + 2 * air };
}

const GalaxyLayer = memo(function GalaxyLayer({ scene, picture }: LayerProps) {
  const { chart, selected } = picture;
  const { rem } = scene;
  const uid = useId();
  const stars = useMemo(
    () =>
      chart.elements.map((element) => {
        const place = whereIs(element, chart, 0);
        return {
          element,
          at: scene.put(place),
          foot: scene.put([place[0], 0, place[2]]),
          radius: clamp(element.size * scene.scale * 0.55, rem * 0.32, rem * 1.3),
        };
      }),
    [chart, scene, rem],
  );
  const routes = chart.routes.flatMap((route) => {
    const from = stars.find(({ element }) => element.id === route.from);
    const to = stars.find(({ element }) => element.id === route.to);
    return from === undefined || to === undefined ? [] : [{ route, from: from.at, to: to.at }];
  });
  const names = placeNames(
    [
      ...stars.map(({ element, at, radius }): Mark => ({
        ...at,
        id: element.id,
        radius: radius * 1.3,
        text: element.label,
        rank: rankOf(element, selected),
      })),
      ...routes.map(({ route, from, to }): Mark => ({
        ...middle(from, to),
        id: `route ${route.id}`,
        radius: 0,
        text: route.time,
        rank: -1,
        upon: true,
      })),
      ...chart.nebulae.map(({ name, at, size }, index): Mark => {
        const seen = scene.put(at);
        return {
          id: `cloud ${index}`,
          x: seen.x,
          y: seen.y + size * scene.scale * 0.35,
          radius: 0,
          text: name,
          rank: -2,
          upon: true,
        };
      }),
    ],
    labelSize(rem),
    scene.window,
  );
  return (
    <>
      <Clouds clouds={chart.nebulae} scene={scene} names={names} />
      {stars.map(({ element, at, foot, radius }) => (
        <g key={element.id} className={styles.drop}>
          <path d={`M${at.x} ${at.y}V${foot.y}`} />
          <ellipse cx={foot.x} cy={foot.y} rx={radius * 0.7} ry={radius * 0.7 * Math.sin(scene.pitch)} />
        </g>
      ))}
      {routes.map(({ route, from, to }) => (
        <Way key={route.id} route={route} from={from} to={to} rem={rem} name={names.get(`route ${route.id}`)} />
      ))}
      {stars.map(({ element, at, radius }, index) => (
        <Pickable
          key={element.id}
          element={element}
          picture={picture}
          at={at}
          radius={radius}
          rem={rem}
          name={names.get(element.id)}
        >
          <radialGradient id={`${uid}${index}`}>
            <stop offset="0" stopColor={shade(element.color, 0.55)} />
            <stop offset="0.3" stopColor={element.color} />
            <stop offset="0.38" stopColor={element.color} stopOpacity={0.4} />
            <stop offset="1" stopColor={element.color} stopOpacity={0} />
          </radialGradient>
          <circle cx={at.x} cy={at.y} r={radius * 2.6} fill={`url(#${uid}${index})`} />
        </Pickable>
      ))}
      <Names picture={picture} names={names} rem={rem} />
    </>
  );
});

/** A way between two stars: dashed by its type, with the time it takes at its middle. */
function Way({
  route,
  from,
  to,
  rem,
  name,
}: {
  route: ChartRoute;
  from: Point;
  to: Point;
  rem: number;
  name: Name | undefined;
}) {
  const { width, dash, opacity } = routeStyle(route.type);
  const said = [route.type, route.time].filter(Boolean).join(", ");
  return (
    <g className={styles.route} data-route={route.id} data-route-type={route.type}>
      <title>{said || "Route"}</title>
      <path
        d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
        stroke={shade(route.color, 0.22)}
        strokeWidth={rem * 0.065 * width}
        strokeOpacity={opacity}
        strokeDasharray={dash?.map((part) => part * rem * 0.3).join(" ")}
      />
      {name?.folded === false && route.time !== "" && <NameText name={name} size={rem * 0.8} text={route.time} />}
    </g>
  );
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
