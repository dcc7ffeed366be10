import type { OrbitalStation, OrbitMap, SurfaceMarker } from "../../../api/model";
import { type Orbit, turnTowards } from "../../../geometry/space";
import type { Chart, ChartAddress, ChartElement } from "./chart";
import { count, factsOf } from "./facts";
import { Ids } from "./ids";
import { finite, positive, viewOf } from "./layout";
import { colorOf, globeOf } from "./looks";
import { bodyElement, orbitsOf, sizeOf } from "./orbits";

const AMBIENT = 0.28;
const PLANET_SIZE = 6;
const STATION_COLOR = "#b0956f";
const MARKER_COLOR = "#c4a67e";
const ROTATION = 0.03;

/**
 * A body with what is on it and round it as its chart.
 *
 * @param map as the server sends it
 * @param address by which it was asked for
 */
export function orbitChart(map: OrbitMap, address: ChartAddress): Chart {
  const { planet } = map;
  const size = positive(planet.size, PLANET_SIZE);
  const name = planet.name || (address.body.split("/").at(-1) ?? "");
  const globe = globeOf({
    name,
    kind: /gas/i.test(planet.type) ? "gas_giant" : "planet",
    words: [planet.type],
    color: planet.color,
    texture: planet.texture,
    config: planet.texture_config,
    atmosphere: atmosphereIn(planet.texture_config),
  });
  const ids = new Ids();
  const stationOrbits = orbitsOf(map.orbital_stations, size * 1.25, size * 0.3, 20);
  const furthest = Math.max(size * 1.6, ...stationOrbits.map(({ radius }) => radius));
  const moonOrbits = orbitsOf(map.moons, size * 1.3, size * 0.8, 200).map((orbit, index) => ({
    ...orbit,
    radius: map.moons[index]?.orbital_radius ? orbit.radius : orbit.radius + furthest - size * 0.9,
  }));
  const stations = map.orbital_stations.map((station, index) =>
    stationElement(
      station,
      stationOrbits[index] ?? { radius: size * 1.5, period: 0, angle: 0, inclination: 0 },
      size,
      ids,
    ),
  );
  const moons = map.moons.map((moon, index): ChartElement => {
    const orbit = moonOrbits[index] ?? { radius: size * 2.5, period: 0, angle: 0, inclination: 0 };
    const element = bodyElement(moon, orbit, sizeOf(moon, orbit, size / PLANET_SIZE), ids);
    const slug = moon.location_slug;
    return { ...element, dive: moon.has_orbit_map && slug ? { ...address, body: slug } : null };
  });
  const markers = map.surface_markers.map((marker) => markerElement(marker, size, ids));
  const reach = Math.max(
    size * 1.3,
    ...[...stations, ...moons].map(({ place, size: radius }) => ("orbit" in place ? place.orbit.radius : 0) + radius),
  );
  const camera = viewOf(map.camera, [0, 0, 0], reach);
  const first = map.surface_markers[0];
  const facts = [
    { name: "In orbit", text: [count(moons.length, "moon", "moons"), count(stations.length, "station", "stations")] },
    { name: "On the surface", text: [count(markers.length, "charted place", "charted places")] },
  ].map(({ name: title, text }) => ({ name: title, text: text.filter(Boolean).join(", ") }));
  return {
    level: "orbit",
    title: name,
    address,
    centre: {
      name,
      kind: "planet",
      type: planet.type,
      size,
      color: globe.color,
      light: "#ffffff",
      corona: 0,
      globe,
      rotation: finite(planet.rotation_speed, ROTATION),
      // Something to look at from the start: the first place on the surface begins where one looks from.
      facing: first === undefined ? 0 : turnTowards(first, camera.position),
      tilt: finite(planet.axial_tilt, 0),
      facts: facts.filter(({ text }) => text !== ""),
    },
    elements: [...markers, ...stations, ...moons],
    routes: [],
    nebulae: [],
    camera,
    ambient: AMBIENT,
    timeScale: 1,
    reach,
  };
}

function stationElement(station: OrbitalStation, orbit: Orbit, planetSize: number, ids: Ids): ChartElement {
  const name = station.name || station.location_slug || "Unnamed station";
  return {
    id: ids.of(station.location_slug, name),
    name,
    label: name,
    kind: "station",
    type: "",
    place: { orbit },
    size: Math.min(positive(station.size, planetSize * 0.08), planetSize * 0.4),
    color: colorOf(station.color) ?? STATION_COLOR,
    globe: null,
    rings: null,
    icon: station.icon_type,
    marker: null,
    facts: factsOf(station.info),
    clickable: station.clickable,
    dive: null,
  };
}

function markerElement(marker: SurfaceMarker, planetSize: number, ids: Ids): ChartElement {
  const name = marker.name || marker.location_slug || "Unnamed place";
  const { latitude, longitude } = marker;
  return {
    id: ids.of(marker.location_slug, name),
    name,
    label: name,
    kind: "marker",
    type: "",
    place: { surface: { latitude, longitude } },
    size: planetSize * 0.03,
    color: MARKER_COLOR,
    globe: null,
    rings: null,
    icon: "",
    marker: marker.marker_type,
    facts: [...factsOf(marker.info), { name: "Position", text: positionOf(latitude, longitude) }],
    clickable: true,
    dive: null,
  };
}

/** `12.5° N, 40° W`. */
function positionOf(latitude: number, longitude: number): string {
  const part = (value: number, [above, below]: readonly [string, string]) =>
    `${Math.abs(value)}°${value === 0 ? "" : ` ${value > 0 ? above : below}`}`;
  return `${part(latitude, ["N", "S"])}, ${part(longitude, ["E", "W"])}`;
}

function atmosphereIn(config: Readonly<Record<string, unknown>> | null | undefined): string | null {
  return colorOf(config?.atmosphere_color ?? config?.atmosphere);
}
