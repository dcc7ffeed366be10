import type { BodyType } from "../../../api/model";
import { clamp } from "../../../geometry/cells";
import type { Globe, GlobeRecipe } from "./chart";
import { seedOf } from "../../../geometry/noise";

/** Stars by the words of their type, or by their spectral class as in `G2V` or `M-type`: the first that fits. */
const STARS: readonly { words: RegExp; classes?: RegExp; color: string; size: number }[] = [
  { words: /black hole|singularity/i, color: "#4b4256", size: 0.8 },
  { words: /neutron|pulsar|magnetar/i, color: "#9fbccb", size: 0.5 },
  { words: /white dwarf/i, color: "#cfd8dc", size: 0.65 },
  { words: /brown/i, color: "#86604c", size: 0.65 },
  { words: /red (super)?giant|super ?giant/i, color: "#b5573f", size: 1.9 },
  { words: /\bred\b/i, classes: /^M(\d|$|[- ](type|class))/, color: "#b85c48", size: 0.9 },
  { words: /orange/i, classes: /^K(\d|$|[- ](type|class))/, color: "#d59a5e", size: 1 },
  { words: /yellow|\bsun\b/i, classes: /^G(\d|$|[- ](type|class))/, color: "#d6bd7e", size: 1.1 },
  { words: /white/i, classes: /^[AF](\d|$|[- ](type|class))/, color: "#d3d7d2", size: 1.2 },
  { words: /blue/i, classes: /^[OB](\d|$|[- ](type|class))/, color: "#8ca9c6", size: 1.5 },
];
const ANY_STAR = { color: "#c9b48f", size: 1 };

/** How a star of some type looks where its file does not say. */
export function starLook(type: string): { color: string; size: number } {
  return STARS.find(({ words, classes }) => words.test(type) || classes?.test(type.trim())) ?? ANY_STAR;
}

type Style = GlobeRecipe["style"];

const STYLES: readonly { style: Style; words: RegExp }[] = [
  { style: "gas", words: /\bgas|jovian|gas.?giant|\bbands?\b/i },
  { style: "lava", words: /lava|volcan|molten|magma|furnace/i },
  { style: "ice", words: /\bic(e|y)|frozen|glaci|snow|tundra|arctic|cryo/i },
  { style: "ocean", words: /ocean|\bseas?\b|water|terran|terrestrial|earth|garden|temperate|jungle|forest/i },
  { style: "desert", words: /desert|arid|\bdry\b|dust|dune|\bsand|scorch|no sea/i },
  { style: "rock", words: /rock|barren|rubble|crater|moon|asteroid|stone|metal|slag/i },
];
const STYLE_COLORS: Record<Style, string> = {
  rock: "#7d766c",
  ice: "#a9b8ba",
  gas: "#8a7763",
  ocean: "#557482",
  lava: "#8b4a3c",
  desert: "#a08560",
};
const SIZES: Record<BodyType, number> = { planet: 1, gas_giant: 2.2, moon: 0.5, asteroid: 0.35 };

/** Radius of a body of some kind, where 1 is a planet's. */
export function bodySize(type: BodyType): number {
  return SIZES[type];
}

/** What is known of how a globe looks. */
export interface GlobeHints {
  name: string;
  /** what kind of body */
  kind: BodyType;
  /** texts that may say of what it is, the surest first */
  words: readonly string[];
  color?: string | null | undefined;
  texture?: string | null | undefined;
  /** `texture_config` as the file has it */
  config?: Readonly<Record<string, unknown>> | null | undefined;
  atmosphere?: string | null | undefined;
}

/** How a globe looks: its image where there is one, and what to paint it from where there is none or it does not come. */
export function globeOf(hints: GlobeHints): Globe & { color: string } {
  const configWords = scalars(hints.config)
    .filter((value) => typeof value === "string")
    .filter((word) => colorOf(word) === null);
  const style = styleOf([...hints.words.slice(0, 1), ...configWords, ...hints.words.slice(1)], hints.kind);
  const own = colorOf(hints.color);
  const painted = scalars(hints.config)
    .map(colorOf)
    .filter((color) => color !== null);
  const color = own ?? painted[0] ?? STYLE_COLORS[style];
  const seed = Number(hints.config?.seed);
  return {
    texture: hints.texture || null,
    recipe: {
      seed: Number.isInteger(seed) ? seed >>> 0 : seedOf(hints.name),
      style,
      colors:
        painted.length > 1
          ? painted.toSorted((a, b) => lightness(a) - lightness(b))
          : [shade(color, -0.45), shade(color, -0.15), shade(color, 0.18)],
    },
    atmosphere: colorOf(hints.atmosphere),
    color,
  };
}

function styleOf(texts: readonly string[], kind: BodyType): Style {
  if (kind === "gas_giant") {
    return "gas";
  }
  for (const text of texts) {
    const found = STYLES.map(({ style, words }) => ({ style, at: text.search(words) })).filter(({ at }) => at >= 0);
    const first = found.toSorted((a, b) => a.at - b.at)[0];
    if (first !== undefined) {
      return first.style;
    }
  }
  return "rock";
}

/** Every text and number of a mapping, however it nests. */
function scalars(value: unknown, depth = 0): (string | number)[] {
  if (typeof value === "string" || typeof value === "number") {
    return [value];
  }
  return typeof value === "object" && value !== null && depth < 4
    ? Object.entries(value).flatMap(([key, item]) => (key === "seed" ? [] : scalars(item, depth + 1)))
    : [];
}

/** A colour as files write it (`"#fa8"`, `"#ffaa88"`, `"0xFFAA88"`, or a number too large for anything else) as `#rrggbb`. */
export function colorOf(value: unknown): string | null {
  if (typeof value === "number") {
    return Number.isInteger(value) && value > 0xff && value <= 0xffffff
      ? `#${value.toString(16).padStart(6, "0")}`
      : null;
  }
  const hex = typeof value === "string" ? /^(?:#|0x)([\da-f]{6}|[\da-f]{3})$/i.exec(value.trim())?.[1] : undefined;
  if (hex === undefined) {
    return null;
  }
  return `#${(hex.length === 3 ? hex.replace(/./g, "$&$&") : hex).toLowerCase()}`;
}

/** A colour made darker (`by` below 0) or lighter (above), −1 to 1. */
export function shade(color: string, by: number): string {
  const toward = by < 0 ? 0 : 255;
  return `#${channels(color)
    .map((value) => Math.round(clamp(value + (toward - value) * Math.abs(by), 0, 255)))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`;
}

function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color);
  return red * 0.3 + green * 0.59 + blue * 0.11;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
