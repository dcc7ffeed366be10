import type { SystemMap } from "../../../api/model";
import type { Chart, ChartAddress } from "./chart";
import { count } from "./facts";
import { Ids } from "./ids";
import { finite, positive, viewOf } from "./layout";
import { colorOf, shade, starLook } from "./looks";
import { bodyElement, orbitsOf, sizeOf } from "./orbits";

const AMBIENT = 0.18;
const STAR_SIZE = 2.4;

/**
 * A system as its chart.
 *
 * @param map as the server sends it
 * @param address by which it was asked for
 */
export function systemChart(map: SystemMap, address: ChartAddress): Chart {
  const { star } = map;
  const look = starLook(star.type);
  const asked = positive(star.size, STAR_SIZE * look.size);
  const nearest = Math.min(...map.bodies.map(({ orbital_radius }) => positive(orbital_radius, Infinity)));
  // A star that would swallow its first planet is drawn smaller.
  const size = Math.min(asked, nearest * 0.6);
  const unit = size / STAR_SIZE;
  const orbits = orbitsOf(map.bodies, size * 1.5, size * 2.2, 40);
  const ids = new Ids();
  const elements = map.bodies.map((body, index) => {
    const orbit = orbits[index] ?? { radius: size * 2, period: 0, angle: 0, inclination: 0 };
    const element = bodyElement(body, orbit, sizeOf(body, orbit, unit), ids);
    return {
      ...element,
      dive:
        body.has_orbit_map && body.location_slug
          ? { level: "orbit" as const, system: address.system, body: body.location_slug }
          : null,
    };
  });
  const reach = Math.max(
    size * 3,
    ...elements.map(
      (element, index) => (orbits[index]?.radius ?? 0) + Math.max(element.size, element.rings?.outer ?? 0),
    ),
  );
  const color = colorOf(star.color) ?? look.color;
  const name = star.name || address.system;
  return {
    level: "system",
    title: name,
    address,
    centre: {
      name,
      kind: "star",
      type: star.type,
      size,
      color,
      light: colorOf(star.light_color) ?? shade(color, 0.35),
      corona: Math.min(1, Math.max(0, finite(star.corona_intensity, 0.5))),
      globe: null,
      rotation: 0.05,
      facing: 0,
      tilt: 0,
      facts: [{ name: "In orbit", text: count(elements.length, "charted body", "charted bodies") }].filter(
        ({ text }) => text !== "",
      ),
    },
    elements,
    routes: [],
    nebulae: [],
    camera: viewOf(map.camera, [0, 0, 0], reach),
    ambient: AMBIENT,
    timeScale: Math.max(0, finite(numberIn(map.time), 1)),
    reach,
  };
}

/** How fast time goes, by the names that files have for it. */
function numberIn(time: Readonly<Record<string, unknown>> | null | undefined): number | null {
  const value = time?.scale ?? time?.time_scale ?? time?.speed;
  return typeof value === "number" ? value : null;
}
