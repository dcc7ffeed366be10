/** An equirectangular picture of a globe: its top row is the north, its middle column longitude 0. */
export interface Surfacing {
  /** RGBA, four bytes a pixel, row by row from the top */
  pixels: Uint8ClampedArray;
  width: number;
  height: number;
}

/**
 * A globe as a far eye sees it, unlit: a disc that fills a square. What lies outside the disc is transparent.
 *
 * @param size of the square, in pixels
 * @param pitch how far above the equator the eye stands, in radians
 * @param turn by how much the globe has turned to the east, in radians
 * @returns RGBA, row by row from the top
 */
export function globeDisc(
  surface: Surfacing,
  size: number,
  pitch: number,
  turn: number,
): Uint8ClampedArray<ArrayBuffer> {
  const disc = new Uint8ClampedArray(size * size * 4);
  const [sin, cos] = [Math.sin(pitch), Math.cos(pitch)];
  const radius = size / 2;
  for (let row = 0; row < size; row++) {
    const down = (row + 0.5) / radius - 1;
    for (let column = 0; column < size; column++) {
      const x = (column + 0.5) / radius - 1;
      const away = Math.hypot(x, down);
      // The edge fades within a pixel.
      const cover = Math.min(1, (1 - away) * radius + 0.5);
      if (cover > 0) {
        const depth = Math.sqrt(Math.max(0, 1 - away * away));
        const y = depth * sin - down * cos;
        const z = down * sin + depth * cos;
        const at = (row * size + column) * 4;
        sample(surface, Math.asin(Math.max(-1, Math.min(1, y))), Math.atan2(-z, x) - turn, disc, at);
        disc[at + 3] = 255 * cover;
      }
    }
  }
  return disc;
}

/** Writes the colour of a place, in radians, blended from the four pixels round it; east and west edges meet. */
function sample(
  { pixels, width, height }: Surfacing,
  north: number,
  east: number,
  into: Uint8ClampedArray,
  at: number,
) {
  const column = (east / (2 * Math.PI) + 0.5) * width - 0.5;
  const row = Math.max(0, Math.min(height - 1, (0.5 - north / Math.PI) * height - 0.5));
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const [right, down] = [column - left, row - top];
  const wrapped = (index: number) => ((index % width) + width) % width;
  const [west, next] = [wrapped(left), wrapped(left + 1)];
  const [upper, lower] = [top * width, Math.min(height - 1, top + 1) * width];
  for (let channel = 0; channel < 3; channel++) {
    const tone = (index: number) => pixels[index * 4 + channel] ?? 0;
    const above = tone(upper + west) * (1 - right) + tone(upper + next) * right;
    const below = tone(lower + west) * (1 - right) + tone(lower + next) * right;
    into[at + channel] = above * (1 - down) + below * down;
  }
}
