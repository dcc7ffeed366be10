import type { NebulaType, StarMap, StarRoute } from "../../../api/model";
import { clamp } from "../../../geometry/cells";
import type { Point3 } from "../../../geometry/space";
import type { Chart, ChartElement, ChartFact, ChartNebula, ChartRoute } from "./chart";
import { count, factsOf, readable } from "./facts";
import { randomOf, seedOf } from "../../../geometry/noise";
import { Ids } from "./ids";
import { distance, middleOf, placeStars, pointOf, positive, viewOf } from "./layout";
import { colorOf, starLook } from "./looks";

/** Radius of a common star as a share of the galaxy's reach, where no star has a size. */
const STAR_SHARE = 0.035;
const ROUTE_COLOR = "#4a6b6b";
const NEBULAE: Record<NebulaType, { color: string; opacity: number }> = {
  emission: { color: "#7a4a4f", opacity: 0.3 },
  reflection: { color: "#4a6b6b", opacity: 0.3 },
  planetary: { color: "#6b7a8a", opacity: 0.4 },
  dark: { color: "#3a3340", opacity: 0.35 },
};
const AMBIENT = 0.35;

/** The galaxy as its chart. */
export function galaxyChart(map: StarMap): Chart {
  const ids = new Ids();
  const places = placeStars(map.systems.map(({ name, position }) => ({ name, position: pointOf(position) })));
  const clouds = map.nebulae.map(({ position }) => pointOf(position));
  const middle = pointOf(map.camera.lookAt) ?? middleOf(places);
  const starReach = Math.max(0, ...places.map((place) => distance(place, middle)));
  const reach = positive(starReach * 1.1, 10);
  const sizes = map.systems.map(({ size }) => positive(size, 0)).filter((size) => size > 0);
  const common = sizes.length > 0 ? sizes.reduce((sum, size) => sum + size) / sizes.length : reach * STAR_SHARE;

  const stars = map.systems.map((system, index): ChartElement => {
    const name = system.name || system.location_slug || "Unnamed star";
    const look = starLook(system.type);
    const id = ids.of(system.location_slug, name);
    return {
      id,
      name,
      label: system.label || name,
      kind: "star",
      type: system.type,
      place: { at: places[index] ?? [0, 0, 0] },
      size: Math.min(positive(system.size, common * look.size), reach * 0.2),
      color: colorOf(system.color) ?? look.color,
      globe: null,
      rings: null,
      icon: "",
      marker: null,
      facts: factsOf(system.info),
      clickable: true,
      dive:
        system.has_system_map && system.location_slug
          ? { level: "system", system: system.location_slug, body: "" }
          : null,
    };
  });
  const routes = routesOf(map, stars);
  return {
    level: "galaxy",
    title: "Galaxy",
    address: { level: "galaxy", system: "", body: "" },
    centre: null,
    elements: stars.map((star) => ({ ...star, facts: [...star.facts, ...wayFacts(star, routes, stars)] })),
    routes,
    nebulae: map.nebulae.map((nebula, index) => cloudOf(nebula, clouds[index] ?? null, { index, middle, reach })),
    camera: viewOf(map.camera, middle, reach),
    ambient: ambientOf(map.ambient_light),
    timeScale: 1,
    reach,
  };
}

/** The ways whose ends are both on the chart. */
function routesOf(map: StarMap, stars: readonly ChartElement[]): ChartRoute[] {
  const ids = new Ids();
  const end = (slug: string | null | undefined, name: string) => {
    const last = slug?.split("/").at(-1);
    return map.systems.findIndex((system) =>
      slug ? system.location_slug === slug || system.location_slug?.split("/").at(-1) === last : system.name === name,
    );
  };
  return map.routes.flatMap((route) => {
    const from = stars[nearest(end(route.from_slug, route.from), end(null, route.from))];
    const to = stars[nearest(end(route.to_slug, route.to), end(null, route.to))];
    return from === undefined || to === undefined || from === to
      ? []
      : [
          {
            id: ids.of(null, `${from.id}–${to.id}`),
            from: from.id,
            to: to.id,
            type: route.route_type,
            color: colorOf(route.color) ?? ROUTE_COLOR,
            time: timeOf(route),
            facts: factsOf(route.info),
          },
        ];
  });
}

/** The one found by its slug, else the one found by its name. */
function nearest(bySlug: number, byName: number): number {
  return bySlug >= 0 ? bySlug : byName;
}

function timeOf({ travel_time_days: days }: StarRoute): string {
  return typeof days === "number" && days > 0 ? `${days} ${days === 1 ? "day" : "days"}` : "";
}

/** Where one gets from a star, and how. */
function wayFacts(star: ChartElement, routes: readonly ChartRoute[], stars: readonly ChartElement[]): ChartFact[] {
  return routes
    .filter(({ from, to }) => from === star.id || to === star.id)
    .map((route) => {
      const other = stars.find(({ id }) => id === (route.from === star.id ? route.to : route.from));
      const way = [route.time, readable(route.type).toLowerCase()].filter(Boolean).join(", ");
      const notes = route.facts.map(({ name, text }) => (name === "" ? text : `${name}: ${text}`));
      return { name: `To ${other?.name ?? ""}`, text: [way, ...notes].filter(Boolean).join(". ") || "charted" };
    });
}

interface Sky {
  index: number;
  middle: Point3;
  reach: number;
}

function cloudOf(nebula: StarMap["nebulae"][number], at: Point3 | null, { index, middle, reach }: Sky): ChartNebula {
  const look = NEBULAE[nebula.type];
  const random = randomOf(seedOf(nebula.name || `cloud ${index}`));
  const somewhere = (): Point3 => {
    const angle = random() * 2 * Math.PI;
    const away = reach * (0.3 + random() * 0.7);
    return [middle[0] + away * Math.cos(angle), middle[1] - reach * 0.1, middle[2] + away * Math.sin(angle)];
  };
  return {
    name: nebula.name,
    at: at ?? somewhere(),
    color: colorOf(nebula.color) ?? look.color,
    size: positive(nebula.size, reach * 0.35),
    particles: clamp(Math.round(positive(nebula.particle_count, 500)), 20, 3000),
    opacity: clamp(positive(nebula.opacity, look.opacity), 0.02, 1),
    type: nebula.type,
  };
}

/** A strength as it stands; a colour by how light it is. */
function ambientOf(value: unknown): number {
  if (typeof value === "number" && value >= 0 && value <= 10) {
    return Math.min(1, value);
  }
  const color = colorOf(value);
  return color === null ? AMBIENT : Number.parseInt(color.slice(3, 5), 16) / 255;
}

/** What a galaxy has, in one line. */
export function galaxyFacts(chart: Chart): ChartFact[] {
  const charted = chart.elements.filter(({ dive }) => dive !== null).length;
  const facts = [
    { name: "Systems", text: count(chart.elements.length, "star on record", "stars on record") },
    { name: "Charted", text: count(charted, "system", "systems") },
    { name: "Routes", text: count(chart.routes.length, "known route", "known routes") },
    {
      name: "Nebulae",
      text: chart.nebulae
        .map(({ name }) => name)
        .filter(Boolean)
        .join(", "),
    },
  ];
  return facts.filter(({ text }) => text !== "");
}
