import { describe, expect, it } from "vitest";
import type { ChartBody, OrbitMap, StarMap, StarSystem, SystemMap } from "../../../api/model";
import { galaxyChart } from "./galaxy";
import { factsOf } from "./facts";
import { referenceOf } from "./ids";
import { orbitChart } from "./orbit";
import { systemChart } from "./system";
import { isHiddenByCentre, whereIs } from "./whereIs";

const star = (more: Partial<StarSystem> = {}): StarSystem => ({
  name: "Sol",
  type: "",
  label: "",
  has_system_map: false,
  ...more,
});
const stars = (systems: StarSystem[], more: Partial<StarMap> = {}): StarMap => ({
  camera: {},
  systems,
  routes: [],
  nebulae: [],
  ...more,
});
const body = (more: Partial<ChartBody> = {}): ChartBody => ({
  name: "Body",
  type: "planet",
  has_rings: false,
  clickable: true,
  has_orbit_map: false,
  surface_facility_count: 0,
  orbital_station_count: 0,
  ...more,
});
const AT_SOL = { level: "system", system: "sol", body: "" } as const;
const system = (bodies: ChartBody[], more: Partial<SystemMap> = {}) =>
  systemChart({ star: { name: "Sol", type: "" }, camera: {}, time: {}, bodies, ...more }, AT_SOL);
const AT_EARTH = { level: "orbit", system: "sol", body: "earth" } as const;
const orbit = (more: Partial<OrbitMap> = {}) =>
  orbitChart(
    { planet: { name: "Earth", type: "" }, camera: {}, moons: [], orbital_stations: [], surface_markers: [], ...more },
    AT_EARTH,
  );
const radii = (chart: ReturnType<typeof system>) =>
  chart.elements.map(({ place }) => ("orbit" in place ? place.orbit.radius : Number.NaN));
const route = (from: string, to: string, more = {}) => ({ from, to, route_type: "", ...more });

/** Every number of a chart, however deep. */
function numbersOf(value: unknown): number[] {
  if (typeof value === "number") {
    return [value];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

describe("a galaxy", () => {
  it("gives stars without a position places of their own, the same each time", () => {
    const map = stars(["A", "B", "C", "D"].map((name) => star({ name })));
    const places = galaxyChart(map).elements.map(({ place }) => JSON.stringify(place));
    expect(new Set(places).size).toBe(4);
    expect(galaxyChart(map).elements.map(({ place }) => JSON.stringify(place))).toEqual(places);
  });

  it("leaves placed stars where they are, and pulls apart those on the same spot", () => {
    const chart = galaxyChart(
      stars([
        star({ name: "A", position: [1, 2, 3] }),
        star({ name: "B", position: [1, 2, 3] }),
        star({ name: "C", position: [9, 0, 0] }),
      ]),
    );
    expect(chart.elements[0]!.place).toEqual({ at: [1, 2, 3] });
    expect(chart.elements[1]!.place).not.toEqual({ at: [1, 2, 3] });
  });

  it("is whole, and has a camera, even without a star", () => {
    const chart = galaxyChart(stars([]));
    expect(chart.reach).toBeGreaterThan(0);
    expect(chart.camera.position).not.toEqual(chart.camera.lookAt);
    expect(numbersOf(chart).every(Number.isFinite)).toBe(true);
  });

  it("keeps a camera's limits round the camera, however the file has them", () => {
    const chart = galaxyChart(stars([star()], { camera: { position: [0, 0, 50], zoom_limits: [90, 20] } }));
    expect(chart.camera.zoom[0]).toBeLessThanOrEqual(50);
    expect(chart.camera.zoom[1]).toBeGreaterThanOrEqual(50);
  });

  it("tells namesakes apart, and still knows how the server calls them", () => {
    const ids = galaxyChart(stars([star(), star(), star({ location_slug: "sol" })])).elements.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.map(referenceOf)).toEqual(["Sol", "Sol", "sol"]);
  });

  it("draws the ways whose ends it knows, by name or by slug, and no others", () => {
    const chart = galaxyChart(
      stars([star({ name: "A", location_slug: "a" }), star({ name: "B" })], {
        routes: [
          route("A", "B", { travel_time_days: 9, route_type: "trade" }),
          route("", "B", { from_slug: "a" }),
          route("A", "Nowhere"),
          route("A", "A"),
        ],
      }),
    );
    expect(chart.routes.map(({ from, to }) => [from, to])).toEqual([
      ["a", "B"],
      ["a", "B"],
    ]);
    expect(new Set(chart.routes.map(({ id }) => id)).size).toBe(2);
    expect(chart.routes[0]!.time).toBe("9 days");
    expect(chart.elements[1]!.facts).toContainEqual({ name: "To A", text: "9 days, trade" });
  });

  it("dives where there is a system map, and only there", () => {
    const [charted, bare] = galaxyChart(
      stars([star({ location_slug: "sol", has_system_map: true }), star({ name: "B" })]),
    ).elements;
    expect(charted!.dive).toEqual({ level: "system", system: "sol", body: "" });
    expect(bare!.dive).toBeNull();
  });

  it("colours and sizes stars by the words of their type", () => {
    const [red, blue, giant, dwarf] = galaxyChart(
      stars(["red dwarf", "B2V", "red giant", "white dwarf"].map((type, n) => star({ name: `${n}`, type }))),
    ).elements;
    expect(new Set([red, blue, dwarf].map((element) => element!.color)).size).toBe(3);
    expect(giant!.size).toBeGreaterThan(dwarf!.size);
  });
});

describe("a system", () => {
  it("spreads orbits without a radius in the file's order", () => {
    const spread = radii(system([body(), body({ orbital_radius: 30 }), body(), body(), body({ orbital_radius: 60 })]));
    expect(spread).toEqual(spread.toSorted((a, b) => a - b));
    expect(spread[1]).toBe(30);
    expect(spread[4]).toBe(60);
    expect(new Set(spread).size).toBe(5);
  });

  it("has bodies without any orbit go round apart from each other", () => {
    const orbits = system([body(), body(), body()]).elements.map(({ place }) =>
      "orbit" in place ? place.orbit : null,
    );
    expect(new Set(orbits.map((one) => one!.angle)).size).toBe(3);
    expect(orbits.every((one) => one!.period > 0)).toBe(true);
  });

  it("leaves a period of 0 alone: the body stands still", () => {
    const [still] = system([body({ orbital_radius: 5, orbital_period: 0 })]).elements;
    expect("orbit" in still!.place && still!.place.orbit.period).toBe(0);
  });

  it("never lets the star swallow its planets", () => {
    const chart = system([body({ orbital_radius: 0.4 })], { star: { name: "Sol", type: "", size: 50 } });
    expect(chart.centre!.size).toBeLessThan(0.4);
    expect(chart.elements[0]!.size).toBeLessThan(0.4);
  });

  it("counts facilities and stations, and dives into bodies with an orbit map", () => {
    const [earth] = system([
      body({ location_slug: "earth", has_orbit_map: true, surface_facility_count: 2, orbital_station_count: 1 }),
    ]).elements;
    expect(earth!.facts).toContainEqual({ name: "Places", text: "2 facilities, 1 station" });
    expect(earth!.dive).toEqual({ level: "orbit", system: "sol", body: "earth" });
  });

  it("gives rings a width and a place outside their body", () => {
    const rings = [
      { has_rings: true },
      { has_rings: true, size: 2, ring_inner: 1.5, ring_outer: 2.5 },
      { has_rings: true, size: 2, ring_inner: 3, ring_outer: 1 },
    ].map((more) => system([body({ orbital_radius: 20, ...more })]).elements[0]!);
    expect(rings.every(({ rings: ring, size }) => ring!.inner > size && ring!.outer > ring!.inner)).toBe(true);
  });

  it("paints the same body the same each time, and another one otherwise", () => {
    const seedOf = (name: string) => system([body({ name })]).elements[0]!.globe!.recipe.seed;
    expect(seedOf("Earth")).toBe(seedOf("Earth"));
    expect(seedOf("Earth")).not.toBe(seedOf("Mars"));
  });

  it("guesses the surface from what is said of a body", () => {
    const styleOf = (more: Partial<ChartBody>) => system([body(more)]).elements[0]!.globe!.recipe.style;
    expect(styleOf({ info: { summary: "Ice over a salt ocean." } })).toBe("ice");
    expect(styleOf({ info: "Two million people and no sea." })).toBe("desert");
    expect(styleOf({ type: "gas_giant", info: "ice" })).toBe("gas");
    expect(styleOf({})).toBe("rock");
  });

  it("takes its time from the file, and one of its own where that makes no sense", () => {
    expect(system([], { time: { scale: 3 } }).timeScale).toBe(3);
    expect(system([], { time: { scale: "fast" } }).timeScale).toBe(1);
  });
});

describe("an orbit", () => {
  it("lays out stations and moons that have no orbit, clear of the planet and of each other", () => {
    const chart = orbit({
      moons: [body({ name: "Moon", type: "moon" })],
      orbital_stations: ["A", "B"].map((name) => ({ name, icon_type: "", clickable: true })),
    });
    const spread = radii(chart);
    expect(new Set(spread).size).toBe(3);
    expect(spread.every((radius) => radius > chart.centre!.size)).toBe(true);
    expect(spread[2]).toBeGreaterThan(Math.max(spread[0]!, spread[1]!));
    expect(chart.reach).toBeGreaterThan(spread[2]!);
  });

  it("takes colours and style from however a texture is described", () => {
    const { globe } = orbit({
      planet: {
        name: "Earth",
        type: "",
        texture_config: { kind: "lava world", layers: [{ color: "#102030" }, { color: 0xffeedd }], seed: 7 },
      },
    }).centre!;
    expect(globe!.recipe).toEqual({ seed: 7, style: "lava", colors: ["#102030", "#ffeedd"] });
  });

  it("dives on to moons with an orbit map of their own", () => {
    const chart = orbit({ moons: [body({ name: "Moon", location_slug: "moon", has_orbit_map: true })] });
    expect(chart.elements[0]!.dive).toEqual({ level: "orbit", system: "sol", body: "moon" });
  });

  it("says where on the globe a place is", () => {
    const chart = orbit({
      surface_markers: [{ name: "Base", latitude: -12.5, longitude: 40, marker_type: "base", info: ["Quiet"] }],
    });
    expect(chart.elements[0]!.facts).toEqual([
      { name: "", text: "Quiet" },
      { name: "Position", text: "12.5° S, 40° E" },
    ]);
  });
});

describe("free lines", () => {
  it("are read whatever their shape", () => {
    expect(factsOf(undefined)).toEqual([]);
    expect(factsOf(" Words ")).toEqual([{ name: "", text: "Words" }]);
    expect(factsOf(["One", 2, null])).toEqual([
      { name: "", text: "One" },
      { name: "", text: "2" },
    ]);
    expect(factsOf({ summary: "Short", hail_channel: 6, open: false, empty: "" })).toEqual([
      { name: "", text: "Short" },
      { name: "Hail channel", text: "6" },
      { name: "Open", text: "no" },
    ]);
    expect(factsOf({ exports: ["ice", "brine"], port: { berths: 2, note: "Full" } })).toEqual([
      { name: "Exports", text: "ice, brine" },
      { name: "Port, berths", text: "2" },
      { name: "Port", text: "Full" },
    ]);
  });

  it("do not follow what nests without end", () => {
    const endless: Record<string, unknown> = {};
    endless.again = endless;
    expect(factsOf(endless)).toEqual([]);
  });
});

it("shows the first place on the surface from the start, wherever the file looks from", () => {
  for (const position of [undefined, [0, 7, 21], [-20, 3, 4]]) {
    const chart = orbit({
      camera: position === undefined ? {} : { position },
      surface_markers: [{ name: "Far side", latitude: 5, longitude: 170, marker_type: "base" }],
    });
    const first = chart.elements.find(({ kind }) => kind === "marker")!;
    expect(isHiddenByCentre(whereIs(first, chart, 0), chart.camera.position, chart)).toBe(false);
  }
});
