import type { ChartPictureProps } from "../model/chart";
import { FlatGalaxy } from "./FlatGalaxy";
import { FlatOrbit } from "./FlatOrbit";
import { FlatSystem } from "./FlatSystem";

const PICTURES = { galaxy: FlatGalaxy, system: FlatSystem, orbit: FlatOrbit };

/**
 * A chart drawn in SVG, at rest: for small computers, where WebGL is missing, and for the console. Each place on the map of
 * space has a picture, and a camera, of its own.
 */
export function FlatChart(picture: ChartPictureProps) {
  const { level, address } = picture.chart;
  const Picture = PICTURES[level];
  return <Picture key={`${level}/${address.system}/${address.body}`} picture={picture} />;
}
