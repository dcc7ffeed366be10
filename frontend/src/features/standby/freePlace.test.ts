import { describe, expect, it } from "vitest";
import { type Area, freePlace, overlap } from "./freePlace";

/** A small generator with a seed, so that a failure can be seen again. */
function seeded(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe("freePlace", () => {
  it("never overlaps what is taken and never leaves the screen", () => {
    const screen = { width: 800, height: 450 };
    for (let seed = 1; seed <= 50; seed++) {
      const random = seeded(seed);
      const taken: Area[] = [];
      for (let line = 0; line < 40; line++) {
        const place = freePlace(screen, { width: 150, height: 24 }, taken, random);
        if (place !== null) {
          expect(taken.some((other) => overlap(other, place))).toBe(false);
          expect(place.x >= 0 && place.x + 150 <= 800 && place.y >= 0 && place.y + 24 <= 450).toBe(true);
          taken.push(place);
        }
      }
      expect(taken.length).toBeGreaterThan(10);
    }
  });

  it("gives up where there is no space", () => {
    expect(freePlace({ width: 100, height: 100 }, { width: 101, height: 10 }, [], () => 0)).toBeNull();
    const full = [{ x: 0, y: 0, width: 100, height: 100 }];
    expect(freePlace({ width: 100, height: 100 }, { width: 10, height: 10 }, full, seeded(1))).toBeNull();
  });
});
