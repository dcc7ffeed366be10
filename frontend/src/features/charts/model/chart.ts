import type { BodyType, BridgeFocus, ChartLevel, MarkerType, NebulaType } from "../../../api/model";
import type { Orbit, Point3, Surface } from "../../../geometry/space";

/** Where on the map of space one is; `system` and `body` are slugs or paths, empty where the level needs none. */
export type ChartAddress = Pick<BridgeFocus, "level" | "system" | "body">;

/**
 * One level of the map of space, complete: whatever the campaign's files leave out has been filled in. The flat and the
 * spatial picture, the list and the panel are all drawn from it, so that they cannot differ in what they show.
 */
export interface Chart {
  level: ChartLevel;
  /** as people read it */
  title: string;
  address: ChartAddress;
  /** what everything else goes round: the star of a system, the planet of an orbit; null in the galaxy */
  centre: Centre | null;
  /** what can be picked out, in the order of the list */
  elements: ChartElement[];
  /** galaxy only */
  routes: ChartRoute[];
  /** galaxy only */
  nebulae: ChartNebula[];
  camera: ChartView;
  /** how bright it is where no star shines, 0–1 */
  ambient: number;
  /** how many of the chart's units of time pass in a second */
  timeScale: number;
  /** distance from the middle to the outermost thing, in the chart's units; above 0 */
  reach: number;
}

export type ElementKind = "star" | BodyType | "station" | "marker";

/** Something on a chart that can be picked out. */
export interface ChartElement {
  /** `location_slug` of the chart's entry, else its name; unique within the chart */
  id: string;
  name: string;
  /** what is written beside it */
  label: string;
  kind: ElementKind;
  /** what kind in the file's words, for instance `red dwarf`; empty if it has none */
  type: string;
  place: Place;
  /** radius in the chart's units */
  size: number;
  /** `#rrggbb` */
  color: string;
  globe: Globe | null;
  rings: Rings | null;
  /** which glyph stands for a station, in the file's words; empty for the common one */
  icon: string;
  marker: MarkerType | null;
  facts: ChartFact[];
  /** whether it can be picked out */
  clickable: boolean;
  /** where one dives from here; null for nowhere */
  dive: ChartAddress | null;
}

/** Where something is: at rest in space, on its way round the centre, or on the centre's turning surface. */
export type Place = { at: Point3 } | { orbit: Orbit } | { surface: Surface };

/** How the surface of a body looks. */
export interface Globe {
  /** an equirectangular image of the campaign; null: painted by the recipe */
  texture: string | null;
  recipe: GlobeRecipe;
  /** `#rrggbb`; null for none */
  atmosphere: string | null;
}

/** What a surface is painted from where there is no image. The same recipe always gives the same picture. */
export interface GlobeRecipe {
  seed: number;
  style: "rock" | "ice" | "gas" | "ocean" | "lava" | "desert";
  /** `#rrggbb`, dark to light; at least one */
  colors: string[];
}

/** Inner and outer radius in the chart's units. */
export interface Rings {
  inner: number;
  outer: number;
  color: string;
}

export interface Centre {
  name: string;
  kind: "star" | "planet";
  type: string;
  size: number;
  color: string;
  /** of the light a star gives; a planet's own colour */
  light: string;
  /** how far a star's corona shines, 0–1; 0 for a planet */
  corona: number;
  globe: Globe | null;
  /** radians per unit of the chart's time */
  rotation: number;
  /** how far it has turned to the east when the time begins, in radians */
  facing: number;
  /** degrees */
  tilt: number;
  facts: ChartFact[];
}

export interface ChartRoute {
  id: string;
  /** ids of two elements of this chart */
  from: string;
  to: string;
  type: string;
  color: string;
  /** for instance `9 days`; empty if the file does not say */
  time: string;
  facts: ChartFact[];
}

export interface ChartNebula {
  name: string;
  at: Point3;
  color: string;
  size: number;
  particles: number;
  opacity: number;
  type: NebulaType;
}

export interface ChartFact {
  /** empty: a sentence by itself */
  name: string;
  text: string;
}

/** From where a chart is first seen, in its own units and degrees. */
export interface ChartView {
  position: Point3;
  lookAt: Point3;
  fov: number;
  zoom: readonly [least: number, greatest: number];
}

/** What both pictures of a chart are given. */
export interface ChartPictureProps {
  chart: Chart;
  /** id of the element that is picked out; null for none */
  selected: string | null;
  /** what a click or Enter on an element asks for; never called for one that is not clickable */
  onSelect: (id: string | null) => void;
  /** what a double click, or a second click on what is picked out, asks for */
  onDive: (address: ChartAddress) => void;
  /** nothing can be picked out: the GM leads */
  led: boolean;
}
