import { useFrame } from "@react-three/fiber";
import { useMemo } from "react";
import { PerspectiveCamera, Vector3 } from "three";
import type { Point3 } from "../../../geometry/space";
import type { Chart, ChartElement } from "../model/chart";
import { isHiddenByCentre, whereIs } from "../model/whereIs";
import { routePath } from "./routePath";
import type { Sight, Sights } from "./Sights";

/** Ids of labels that name no element. */
export const CENTRE_LABEL = "/centre";
export const routeLabel = (id: string) => `/route/${id}`;

interface SightKeeperProps {
  chart: Chart;
  selected: string | null;
  sights: Sights;
  now: () => number;
}

/** Tells the labels in every frame where on the screen the things are that they name. */
export function SightKeeper({ chart, selected, sights, now }: SightKeeperProps) {
  const routes = useMemo(
    () =>
      chart.routes.flatMap((route) => {
        const path = routePath(chart, route);
        const middle = path?.[Math.floor(path.length / 2)];
        return path === null || middle === undefined
          ? []
          : [{ id: routeLabel(route.id), path, middle, named: route.time !== "" }];
      }),
    [chart],
  );
  const projected = useMemo(() => new Vector3(), []);
  useFrame(({ camera, size }) => {
    const { x, y, z } = camera.position;
    const eye: Point3 = [x, y, z];
    const half = Math.tan(((camera instanceof PerspectiveCamera ? camera.fov : 50) * Math.PI) / 360);
    camera.updateMatrixWorld();
    const see = (id: string, place: Point3, radius: number, rank: number, upon = false): Sight => {
      projected.set(...place).project(camera);
      const at = { x: ((projected.x + 1) / 2) * size.width, y: ((1 - projected.y) / 2) * size.height };
      const distance = Math.hypot(place[0] - x, place[1] - y, place[2] - z);
      const away =
        projected.z > 1 || at.x < -40 || at.y < -40 || at.x > size.width + 40 || at.y > size.height + 40
          ? "away"
          : null;
      return {
        id,
        ...at,
        radius: ((radius / distance / half) * size.height) / 1.85,
        hidden: away,
        rank,
        upon,
        pickable: false,
      };
    };
    const seen = chart.elements.map((element): Sight => {
      const place = whereIs(element, chart, now());
      const rank = (element.id === selected ? 1000 : 0) + rankOf(element);
      const sight = see(
        element.id,
        place,
        element.kind === "marker" ? 0 : Math.max(element.size, (element.rings?.outer ?? 0) * 0.96),
        rank,
      );
      return isHiddenByCentre(place, eye, chart)
        ? { ...sight, hidden: "limb" }
        : { ...sight, pickable: true, radius: Math.max(sight.radius, element.kind === "marker" ? 11 : 3) };
    });
    if (chart.level === "system" && chart.centre !== null) {
      seen.push(see(CENTRE_LABEL, [0, 0, 0], chart.centre.size, 5));
    }
    const lines: Sight[] = [];
    for (const { id, path, middle, named } of routes) {
      if (named) {
        seen.push(see(id, middle, 0, -10, true));
      }
      lines.push(...path.map((point) => ({ ...see(id, point, 0, 0), radius: 3 })));
    }
    sights.show(seen, size, selected, lines);
  });
  return null;
}

const RANKS: Record<ChartElement["kind"], number> = {
  star: 60,
  planet: 50,
  gas_giant: 48,
  station: 40,
  moon: 30,
  marker: 20,
  asteroid: 10,
};

function rankOf({ kind, clickable, dive, size }: ChartElement): number {
  return RANKS[kind] + (dive === null ? 0 : 6) + (clickable ? 3 : 0) + Math.min(1, size / 10);
}
