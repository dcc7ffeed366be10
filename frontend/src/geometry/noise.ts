/** Smooth chance in space; the same seed always gives the same. */
export interface Noise {
  /** a value from 0 to 1 that changes gently, about once a unit of length */
  at: (x: number, y: number, z: number) => number;
  /** several layers of `at`, each half as strong and twice as fine as the one before; about 0–1, around 0.5 */
  sum: (x: number, y: number, z: number, layers: number) => number;
  /** the next of a row of chances, 0 up to but not 1 */
  random: () => number;
}

/** A row of chances, 0 up to but not 1 (the generator known as mulberry32). The same seed always gives the same row. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number that stands for a text: the same for the same text, far apart for texts that are alike. */
export function seedOf(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  }
  return hash >>> 0;
}

/** Noise that is made of chance values on a lattice of 256³ cells, after which it repeats. */
export function noiseOf(seed: number): Noise {
  const random = randomOf(seed);
  const order = new Uint8Array(512);
  const values = new Float32Array(256);
  for (let i = 0; i < 256; i++) {
    order[i] = i;
    values[i] = random();
  }
  for (let i = 255; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[other] ?? 0;
    order[other] = kept;
  }
  order.copyWithin(256, 0, 256);

  const corner = (plane: number, z: number) => values[order[plane + z] ?? 0] ?? 0;

  function at(x: number, y: number, z: number): number {
    const fx = Math.floor(x);
    const fy = Math.floor(y);
    const fz = Math.floor(z);
    const cx = fx & 255;
    const cy = fy & 255;
    const cz = fz & 255;
    const sx = ease(x - fx);
    const sy = ease(y - fy);
    const sz = ease(z - fz);
    const left = order[cx] ?? 0;
    const right = order[cx + 1] ?? 0;
    const leftLow = order[left + cy] ?? 0;
    const leftHigh = order[left + cy + 1] ?? 0;
    const rightLow = order[right + cy] ?? 0;
    const rightHigh = order[right + cy + 1] ?? 0;
    const near = between(
      between(corner(leftLow, cz), corner(rightLow, cz), sx),
      between(corner(leftHigh, cz), corner(rightHigh, cz), sx),
      sy,
    );
    const far = between(
      between(corner(leftLow, cz + 1), corner(rightLow, cz + 1), sx),
      between(corner(leftHigh, cz + 1), corner(rightHigh, cz + 1), sx),
      sy,
    );
    return between(near, far, sz);
  }

  function sum(x: number, y: number, z: number, layers: number): number {
    let total = 0;
    let weight = 0.5;
    let scale = 1;
    let whole = 0;
    for (let layer = 0; layer < layers; layer++) {
      // Shifted, so that the layers' lattices do not meet in the middle.
      total += weight * at(x * scale + layer * 17.3, y * scale + layer * 5.7, z * scale + layer * 9.1);
      whole += weight;
      weight /= 2;
      scale *= 2.03;
    }
    return total / whole;
  }

  return { at, sum, random };
}

function ease(share: number): number {
  return share * share * share * (share * (share * 6 - 15) + 10);
}

function between(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
