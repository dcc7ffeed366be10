import { randomOf } from "../../../geometry/noise";
import type { Point3 } from "../../../geometry/space";
import type { ChartNebula } from "../model/chart";

/** A soft patch of a nebula. */
export interface Puff {
  /** from the nebula's middle, in units of its size */
  at: Point3;
  /** in units of its size */
  size: number;
  /** how far it is turned, in radians */
  spin: number;
  /** 0: the nebula's colour, 1: its hottest */
  heat: number;
  /** 0–1 */
  alpha: number;
}

/**
 * Strews the patches of a nebula as its kind has them: emission in knots that glow, reflection around a star that lights it
 * from aside, planetary on a shell, dark as one ragged cloud.
 */
export function puffsOf(nebula: Pick<ChartNebula, "type" | "particles">, seed: number): Puff[] {
  const random = randomOf(seed);
  const spread = () => random() + random() + random() - 1.5;
  const knots = Array.from({ length: 6 }, (): Point3 => [spread() * 0.5, spread() * 0.28, spread() * 0.5]);
  const clouds = Math.round(Math.min(130, Math.max(36, nebula.particles * 0.16)));
  const motes = Math.round(Math.min(420, nebula.particles * 0.5));
  return Array.from({ length: clouds + motes }, (_, i): Puff => {
    const mote = i >= clouds;
    const spin = random() * 2 * Math.PI;
    const knot = knots[Math.floor(random() * knots.length)] ?? [0, 0, 0];
    switch (nebula.type) {
      case "emission": {
        const loose = mote ? 0.34 : 0.24;
        const at: Point3 = [knot[0] + spread() * loose, knot[1] + spread() * loose * 0.7, knot[2] + spread() * loose];
        const heat = Math.max(0, 1 - Math.hypot(...at) * 2.1);
        return mote
          ? { at, spin, size: 0.009 + 0.012 * random(), heat: 0.8, alpha: 0.7 * random() }
          : { at, spin, size: 0.16 + 0.16 * random(), heat, alpha: 0.16 + 0.2 * random() };
      }
      case "reflection": {
        // Fans out from the star that lights it, thinner the farther away.
        const away = random() ** 0.7;
        const turn = spread() * 1.25;
        const at: Point3 = [
          -0.34 + Math.cos(turn) * away * 0.85,
          spread() * 0.2 * (0.3 + away),
          Math.sin(turn) * away * 0.7,
        ];
        const light = (1 - away) ** 1.6;
        return mote
          ? { at, spin, size: 0.008 + 0.01 * random(), heat: 0.6, alpha: 0.4 + 0.6 * light * random() }
          : { at, spin, size: 0.13 + 0.17 * random(), heat: light * 0.75, alpha: 0.1 + 0.42 * light };
      }
      case "planetary": {
        const up = random() * 2 - 1;
        const east = random() * 2 * Math.PI;
        const out = (mote ? 0.34 + 0.2 * random() : 0.4) + 0.025 * spread() * (1 + Math.abs(up));
        const ring = Math.sqrt(1 - up * up) * out;
        const at: Point3 = [Math.cos(east) * ring, up * out, Math.sin(east) * ring];
        return mote
          ? { at, spin, size: 0.008 + 0.009 * random(), heat: 0.3, alpha: 0.8 * random() }
          : { at, spin, size: 0.085 + 0.05 * random(), heat: 0.35 * random(), alpha: 0.36 };
      }
      case "dark": {
        const at: Point3 = [
          knot[0] * 0.9 + spread() * 0.3,
          knot[1] * 0.6 + spread() * 0.12,
          knot[2] * 0.9 + spread() * 0.3,
        ];
        const edge = Math.min(1, Math.hypot(at[0], at[1] * 1.8, at[2]) * 1.7);
        return mote
          ? { at, spin, size: 0.006 + 0.008 * random(), heat: 1, alpha: 0.7 * random() * edge }
          : { at, spin, size: 0.17 + 0.15 * random(), heat: edge ** 2 * 0.75, alpha: 0.6 - 0.3 * edge };
      }
    }
  });
}
