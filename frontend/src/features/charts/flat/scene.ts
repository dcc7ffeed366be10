import type { Size } from "../../../geometry/cells";
import type { Box } from "../../../geometry/rooms";
import { onOrbit, type Orbit, type Point3, type Seen, seenFrom } from "../../../geometry/space";
import type { ChartElement, ChartPictureProps } from "../model/chart";

const CORNERS = 120;

/** How a flat picture is projected just now. Pixels are those of the window before it is panned. */
export interface Scene {
  /** where a point of the chart lies, in pixels */
  put: (point: Point3) => Seen;
  /** pixels for one of the chart's units */
  scale: number;
  /** pixels of the page's own measure, by which type and glyphs grow from a phone to a TV */
  rem: number;
  size: Size;
  /** how far above the plane the eye stands, in radians */
  pitch: number;
  /** by how much the globe in the middle has turned to the east, in radians; 0 where there is none */
  turn: number;
  /** what of the picture shows until the reader moves it; null once they did */
  window: Box | null;
}

/** What draws one level of the chart inside the window. */
export interface LayerProps {
  scene: Scene;
  picture: ChartPictureProps;
}

/** The projection of a scene. */
export function sceneOf(about: Omit<Scene, "put">): Scene {
  const { scale, pitch } = about;
  return {
    ...about,
    put: (point) => {
      const seen = seenFrom(point, pitch);
      return { x: seen.x * scale, y: seen.y * scale, depth: seen.depth * scale };
    },
  };
}

/** What is named first where names are crowded: what is picked out, what one can dive into, what is large. */
export function rankOf(element: ChartElement, selected: string | null): number {
  return (element.id === selected ? 1e9 : 0) + (element.dive !== null ? 1e6 : 0) + element.size;
}

/** A whole orbit as it is seen, its first point once more at its end. */
export function ringOf(orbit: Orbit, scene: Scene): Seen[] {
  return Array.from({ length: CORNERS + 1 }, (_, corner) =>
    scene.put(onOrbit({ ...orbit, period: 0, angle: (360 * corner) / CORNERS }, 0)),
  );
}

/** The points of a line as an SVG path. */
export function linePath(points: readonly { x: number; y: number }[], closed = false): string {
  const drawn = points.map(({ x, y }) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join("L");
  return points.length === 0 ? "" : `M${drawn}${closed ? "Z" : ""}`;
}
