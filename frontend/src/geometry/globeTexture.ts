import { noiseOf, type Noise } from "./noise";

/** What a surface is painted from. The same recipe always gives the same picture. */
export interface GlobePaint {
  seed: number;
  style: "rock" | "ice" | "gas" | "ocean" | "lava" | "desert";
  /** `#rrggbb`, dark to light; at least one */
  colors: readonly string[];
}

/** How light each place is on the ramp of colours, 0–1, by a point of the unit sphere. */
type Relief = (x: number, y: number, z: number, noise: Chance) => number;

/** Noise, and planes that cut the globe along long seams: the three parts of a normal, distance and half a width. */
type Chance = Noise & { planes: readonly (readonly [number, number, number, number, number])[] };

/**
 * Paints the surface of a globe as an equirectangular picture: its top row is the north, its middle column longitude 0.
 * It has no seam where its left edge meets its right one, and is opaque.
 *
 * @param width and `height` in pixels, 2:1
 * @returns RGBA, four bytes a pixel, row by row from the top
 */
export function paintGlobe(paint: GlobePaint, width: number, height: number): Uint8ClampedArray<ArrayBuffer> {
  const plain = noiseOf(paint.seed);
  const noise: Chance = { ...plain, planes: Array.from({ length: 20 }, () => planeOf(plain)) };
  const light = reliefOf(RELIEFS[paint.style], noise, width, height);
  if (paint.style === "rock") {
    strikeCraters(light, noise, width, height);
  }
  const ramp = rampOf(paint.colors);
  const pixels = new Uint8ClampedArray(width * height * 4);
  const last = ramp.length / 3 - 1;
  for (let i = 0; i < light.length; i++) {
    const at = Math.min(1, Math.max(0, light[i] ?? 0)) * last;
    const step = Math.min(last - 1, Math.floor(at));
    const share = at - step;
    for (let c = 0; c < 3; c++) {
      const low = ramp[step * 3 + c] ?? 0;
      pixels[i * 4 + c] = low + ((ramp[step * 3 + 3 + c] ?? low) - low) * share;
    }
    pixels[i * 4 + 3] = 255;
  }
  return pixels;
}

function reliefOf(relief: Relief, noise: Chance, width: number, height: number): Float32Array {
  const light = new Float32Array(width * height);
  const cos = new Float32Array(width);
  const sin = new Float32Array(width);
  for (let column = 0; column < width; column++) {
    const east = ((column + 0.5) / width - 0.5) * 2 * Math.PI;
    cos[column] = Math.cos(east);
    sin[column] = Math.sin(east);
  }
  for (let row = 0; row < height; row++) {
    const north = (0.5 - (row + 0.5) / height) * Math.PI;
    const ring = Math.cos(north);
    const y = Math.sin(north);
    for (let column = 0; column < width; column++) {
      light[row * width + column] = relief(ring * (cos[column] ?? 0), y, -ring * (sin[column] ?? 0), noise);
    }
  }
  return light;
}

const RELIEFS: Record<GlobePaint["style"], Relief> = {
  rock: (x, y, z, noise) => {
    const plains = noise.sum(x * 1.7, y * 1.7, z * 1.7, 3);
    return 0.5 + 0.62 * (plains - 0.5) + 0.5 * (noise.sum(x * 7 + plains, y * 7, z * 7, 4) - 0.5);
  },
  ice: (x, y, z, noise) => {
    const ground = noise.sum(x * 2.4, y * 2.4, z * 2.4, 4);
    const frost = noise.at(x * 11 + ground * 3, y * 11, z * 11);
    const bend = (noise.at(x * 1.8, y * 1.8, z * 1.8) - 0.5) * 0.5 + (frost - 0.5) * 0.025;
    let cracks = 0;
    for (const [a, b, c, off, width] of noise.planes) {
      const near = Math.abs(a * x + b * y + c * z - off + bend) / width;
      if (near < 3) {
        // A dark seam between two pale ridges.
        cracks += (near < 1 ? 1 - near : -0.28 * (1 - Math.abs(near - 2))) * smooth(0.36, 0.62, ground + a * 0.12);
      }
    }
    const cap = smooth(0.82, 0.98, Math.abs(y) + 0.12 * (ground - 0.5));
    const chaos = smooth(0.55, 0.7, noise.at(x * 1.3 + 3, y * 1.3, z * 1.3)) * 0.5;
    return (
      0.52 + 0.75 * (ground - 0.5) + (0.13 + chaos * 0.3) * (frost - 0.5) - 0.34 * cracks - 0.16 * chaos + 0.25 * cap
    );
  },
  gas: (x, y, z, noise) => {
    const sway = noise.sum(x * 1.6, y * 5, z * 1.6, 3) - 0.5;
    const swirl = noise.sum(x * 4 + sway * 3, y * 16, z * 4 - sway * 3, 3) - 0.5;
    const north = y + 0.06 * sway + 0.035 * swirl;
    const broad = noise.at(11.3, north * 5.2, 3.1);
    const narrow = noise.at(4.7, north * 15, 8.9);
    return 0.5 + 0.95 * (broad - 0.5) + 0.42 * (narrow - 0.5) + 0.3 * swirl - 0.16 * smooth(0.62, 1, Math.abs(y));
  },
  ocean: (x, y, z, noise) => {
    const height = noise.sum(x * 1.9, y * 1.9, z * 1.9, 5);
    const land = smooth(0.53, 0.55, height);
    const sea = 0.1 + 0.34 * smooth(0.3, 0.54, height);
    const ground = 0.52 + 0.9 * (height - 0.54) + 0.2 * (noise.at(x * 9, y * 9, z * 9) - 0.5);
    const drift = noise.at(x * 2.2, y * 3.4, z * 2.2);
    const cloud = smooth(0.52, 0.76, noise.sum(x * 3.1 + drift * 1.4, y * 5.2, z * 3.1 - drift * 1.4, 4));
    const cap = smooth(0.84, 0.92, Math.abs(y) + 0.16 * (height - 0.5));
    const bare = sea + (ground - sea) * land;
    return bare + (0.98 - bare) * Math.max(cloud * 0.82, cap);
  },
  lava: (x, y, z, noise) => {
    const bend = noise.at(x * 2.7, y * 2.7, z * 2.7);
    const crust = 0.2 + 0.5 * (noise.sum(x * 3.2, y * 3.2, z * 3.2, 4) - 0.45);
    const heat = smooth(0.36, 0.66, noise.at(x * 1.5 + 7, y * 1.5, z * 1.5));
    const rift = crack(noise.sum(x * 2.6 + bend * 1.2, y * 2.6, z * 2.6 - bend, 3), 0.022);
    return crust + (0.25 + 0.75 * heat) * rift;
  },
  desert: (x, y, z, noise) => {
    const land = noise.sum(x * 1.5, y * 2.3, z * 1.5, 4);
    const dunes = noise.at(x * 7 + land * 6, y * 30, z * 7);
    const scarp = smooth(0.5, 0.53, land) * 0.16;
    const cap = smooth(0.93, 0.98, Math.abs(y));
    return 0.42 + 0.9 * (land - 0.5) + scarp + 0.13 * (dunes - 0.5) + 0.3 * cap;
  },
};

function planeOf({ random }: Noise): readonly [number, number, number, number, number] {
  const y = random() * 2 - 1;
  const east = random() * 2 * Math.PI;
  const ring = Math.sqrt(1 - y * y);
  return [ring * Math.cos(east), y, ring * Math.sin(east), (random() - 0.5) * 1.3, 0.004 + 0.01 * random() ** 2];
}

/** 1 on the thin lines where a noise passes its middle, 0 off them. */
function crack(value: number, width: number): number {
  const off = Math.abs(value - 0.5) / width;
  return off >= 1 ? 0 : 1 - off * off;
}

function smooth(from: number, to: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}

/** Round floors with a bright wall: few large ones, many small ones. */
function strikeCraters(light: Float32Array, noise: Noise, width: number, height: number) {
  for (let strike = 0; strike < 150; strike++) {
    const y = noise.random() * 2 - 1;
    const east = (noise.random() - 0.5) * 2 * Math.PI;
    const radius = 0.018 + 0.16 * noise.random() ** 7 + 0.03 * noise.random();
    const depth = 0.1 + 0.2 * noise.random();
    const ring = Math.sqrt(1 - y * y);
    const centre = [ring * Math.cos(east), y, -ring * Math.sin(east)] as const;
    const north = Math.asin(y);
    const reach = radius * 1.7;
    const top = Math.max(0, Math.floor((0.5 - (north + reach) / Math.PI) * height));
    const bottom = Math.min(height - 1, Math.ceil((0.5 - (north - reach) / Math.PI) * height));
    for (let row = top; row <= bottom; row++) {
      const at = (0.5 - (row + 0.5) / height) * Math.PI;
      const flat = Math.cos(at);
      // Near a pole a small circle goes all the way round.
      const half = Math.min(Math.PI, reach / Math.max(0.02, Math.min(flat, ring)) + 0.02);
      const first = Math.floor(((east - half) / (2 * Math.PI) + 0.5) * width);
      const count = Math.min(width, Math.ceil((half / Math.PI) * width) + 1);
      for (let step = 0; step < count; step++) {
        const column = (((first + step) % width) + width) % width;
        const lon = ((column + 0.5) / width - 0.5) * 2 * Math.PI;
        const dot = flat * Math.cos(lon) * centre[0] + Math.sin(at) * centre[1] - flat * Math.sin(lon) * centre[2];
        const off = Math.acos(Math.min(1, dot)) / radius;
        if (off < 1.7) {
          const floor = -depth * (1 - smooth(0.62, 0.95, off));
          const wall = depth * 0.9 * Math.max(0, 1 - Math.abs(off - 1) / 0.22);
          const index = row * width + column;
          light[index] = (light[index] ?? 0) + floor + wall + 0.18 * depth * Math.max(0, 1.7 - off) * (off > 1 ? 1 : 0);
        }
      }
    }
  }
}

/** Red, green and blue (0–255) of at least three steps, dark to light. */
function rampOf(colors: readonly string[]): Float32Array {
  const known = colors.map(channels);
  const first = known[0] ?? [128, 128, 128];
  const steps =
    known.length >= 3
      ? known
      : known.length === 2
        ? [first, first.map((c, i) => (c + (known[1]?.[i] ?? c)) / 2), known[1] ?? first]
        : [first.map((c) => c * 0.45), first, first.map((c) => c + (255 - c) * 0.32)];
  return Float32Array.from(steps.flat());
}

function channels(color: string): number[] {
  const value = Number.parseInt(color.slice(1), 16);
  return Number.isNaN(value) ? [128, 128, 128] : [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
