import { Line } from "@react-three/drei";
import { useMemo } from "react";
import type { Point3 } from "../../../geometry/space";
import type { Chart, ChartRoute } from "../model/chart";
import { routeStyle } from "../model/routeStyle";
import { routePath } from "./routePath";

/** The ways between the stars, each drawn after its type; those of the star that is picked out stand forward. */
export function Routes({ chart, selected }: { chart: Chart; selected: string | null }) {
  return chart.routes.map((route) => (
    <Route key={route.id} chart={chart} route={route} forward={selected === null ? null : touches(route, selected)} />
  ));
}

function touches(route: ChartRoute, id: string): boolean {
  return route.from === id || route.to === id;
}

function Route({ chart, route, forward }: { chart: Chart; route: ChartRoute; forward: boolean | null }) {
  const { elements, reach } = chart;
  const path = useMemo(() => routePath({ elements }, route), [elements, route]);
  if (path === null) {
    return null;
  }
  const style = routeStyle(route.type);
  const opacity = style.opacity * (forward === false ? 0.4 : 1);
  const unit = reach / 100;
  return (
    <>
      {style.lit && <Stroke path={path} color={route.color} width={9} opacity={opacity * 0.13} />}
      {style.dash === null ? (
        <Stroke path={path} color={route.color} width={style.width + (forward ? 0.8 : 0)} opacity={opacity} />
      ) : (
        <Line
          points={path.map(([x, y, z]): [number, number, number] => [x, y, z])}
          color={route.color}
          lineWidth={style.width + (forward ? 0.8 : 0)}
          dashed
          dashSize={style.dash[0] * unit}
          gapSize={style.dash[1] * unit}
          transparent
          opacity={opacity}
          depthWrite={false}
        />
      )}
    </>
  );
}

interface StrokeProps {
  path: readonly Point3[];
  color: string;
  width: number;
  opacity: number;
}

function Stroke({ path, color, width, opacity }: StrokeProps) {
  const points = useMemo(() => path.map(([x, y, z]): [number, number, number] => [x, y, z]), [path]);
  return <Line points={points} color={color} lineWidth={width} transparent opacity={opacity} depthWrite={false} />;
}
