import { describe, expect, it } from "vitest";
import { isBehindGlobe, onGlobe, onOrbit, type Point3, seenFrom, turnTowards } from "./space";

const near = (point: Point3, other: Point3) =>
  point.forEach((value, axis) => expect(value).toBeCloseTo(other[axis]!, 6));

describe("onOrbit", () => {
  const orbit = { radius: 10, period: 40, angle: 0, inclination: 0 };

  it("begins at its angle, counter-clockwise as seen from above", () => {
    near(onOrbit(orbit, 0), [10, 0, 0]);
    near(onOrbit({ ...orbit, angle: 90 }, 0), [0, 0, -10]);
  });

  it("is back where it began after its period, and across after half of it", () => {
    near(onOrbit(orbit, 40), [10, 0, 0]);
    near(onOrbit(orbit, 20), [-10, 0, 0]);
    near(onOrbit({ ...orbit, period: -40 }, 10), onOrbit(orbit, 30));
  });

  it("stands still without a period", () => {
    near(onOrbit({ ...orbit, period: 0, angle: 30 }, 1e6), onOrbit({ ...orbit, angle: 30 }, 0));
  });

  it("rises behind the centre when it is inclined, and keeps its radius", () => {
    const [x, y, z] = onOrbit({ ...orbit, angle: 90, inclination: 30 }, 0);
    expect(Math.hypot(x, y, z)).toBeCloseTo(10, 6);
    expect(y).toBeCloseTo(5, 6);
    expect(z).toBeLessThan(0);
  });
});

describe("onGlobe", () => {
  it("has north up, longitude 0 along x, and east against z", () => {
    near(onGlobe({ latitude: 90, longitude: 77 }, 2), [0, 2, 0]);
    near(onGlobe({ latitude: 0, longitude: 0 }, 2), [2, 0, 0]);
    near(onGlobe({ latitude: 0, longitude: 90 }, 2), [0, 0, -2]);
  });

  it("turns to the east", () => {
    near(onGlobe({ latitude: 20, longitude: 0 }, 2, Math.PI / 2), onGlobe({ latitude: 20, longitude: 90 }, 2));
  });
});

describe("isBehindGlobe", () => {
  const eye: Point3 = [0, 0, 10];

  it("hides what is beyond the globe and what lies on its far side", () => {
    expect(isBehindGlobe([0, 0, -5], eye, 2)).toBe(true);
    expect(isBehindGlobe([0, 0, -2], eye, 2)).toBe(true);
  });

  it("shows what lies on the near side, in front of it, or beside it", () => {
    expect(isBehindGlobe([0, 0, 2], eye, 2)).toBe(false);
    expect(isBehindGlobe([0, 0, 5], eye, 2)).toBe(false);
    expect(isBehindGlobe([6, 0, -5], eye, 2)).toBe(false);
  });
});

describe("seenFrom", () => {
  it("looks along the plane at pitch 0, and straight down at a quarter turn", () => {
    const level = seenFrom([1, 2, 3], 0);
    expect([level.x, level.y, level.depth]).toEqual([1, -2, 3]);
    const down = seenFrom([1, 2, 3], Math.PI / 2);
    expect(down.x).toBeCloseTo(1, 6);
    expect(down.y).toBeCloseTo(3, 6);
    expect(down.depth).toBeCloseTo(2, 6);
  });
});

describe("turnTowards", () => {
  it("brings a place to the eye's side, wherever both are", () => {
    for (const [longitude, eye] of [
      [-40, [0, 7, 21]],
      [170, [-5, 0, -3]],
      [0, [9, 2, 0]],
    ] as const) {
      const place = { latitude: 10, longitude };
      const [x, , z] = onGlobe(place, 1, turnTowards(place, eye));
      const away = Math.hypot(eye[0], eye[2]);
      expect((x * eye[0] + z * eye[2]) / away).toBeCloseTo(Math.cos((10 * Math.PI) / 180), 6);
    }
  });
});
