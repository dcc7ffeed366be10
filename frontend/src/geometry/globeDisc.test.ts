import { describe, expect, it } from "vitest";
import { globeDisc, type Surfacing } from "./globeDisc";
import { onGlobe, seenFrom } from "./space";

const WIDTH = 72;
const HEIGHT = 36;
const SIZE = 200;

/** Black, with a red patch of ten degrees round a place. */
function patched(latitude: number, longitude: number): Surfacing {
  const pixels = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(0);
  for (let row = 0; row < HEIGHT; row++) {
    for (let column = 0; column < WIDTH; column++) {
      const [north, east] = [90 - (row + 0.5) * 5, (column + 0.5) * 5 - 180];
      const apart = Math.abs(((east - longitude + 540) % 360) - 180);
      pixels[(row * WIDTH + column) * 4] = Math.abs(north - latitude) < 10 && apart < 10 ? 255 : 0;
    }
  }
  return { pixels, width: WIDTH, height: HEIGHT };
}

describe("a globe as a disc", () => {
  it.each([
    [0, -90, 0, 0],
    [40, -60, 0.4, 0],
    [-20, 175, 0.2, -Math.PI / 2 + 0.2 - Math.PI],
    [10, 120, 0.3, 2.4],
  ])("shows the place at %d, %d where the chart marks it", (latitude, longitude, pitch, turn) => {
    const disc = globeDisc(patched(latitude, longitude), SIZE, pitch, turn);
    const seen = seenFrom(onGlobe({ latitude, longitude }, 1, turn), pitch);
    expect(seen.depth).toBeGreaterThan(0.2);
    const [x, y] = [Math.round(((seen.x + 1) / 2) * SIZE - 0.5), Math.round(((seen.y + 1) / 2) * SIZE - 0.5)];
    expect(disc[(y * SIZE + x) * 4]).toBeGreaterThan(200);
    expect(disc[((SIZE - 1 - y) * SIZE + (SIZE - 1 - x)) * 4]).toBeLessThan(
      Math.hypot(seen.x, seen.y) > 0.3 ? 50 : 256,
    );
  });

  it("is transparent outside, and opaque within", () => {
    const disc = globeDisc(patched(0, 0), 20, 0, 0);
    expect(disc[3]).toBe(0);
    expect(disc[(10 * 20 + 10) * 4 + 3]).toBe(255);
  });
});
