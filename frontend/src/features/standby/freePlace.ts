/** A rectangle on the screen, in CSS pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const TRIES = 24;

/**
 * A random place on a screen that touches none of the taken ones.
 *
 * @param size of what is to be placed
 * @param random source of numbers in [0, 1)
 * @returns null when chance found none: then the screen is full enough
 */
export function freePlace(
  screen: { width: number; height: number },
  size: { width: number; height: number },
  taken: readonly Area[],
  random: () => number,
): Area | null {
  const spaceX = screen.width - size.width;
  const spaceY = screen.height - size.height;
  if (spaceX < 0 || spaceY < 0) {
    return null;
  }
  for (let tries = 0; tries < TRIES; tries++) {
    const place = { ...size, x: Math.round(random() * spaceX), y: Math.round(random() * spaceY) };
    if (!taken.some((other) => overlap(place, other))) {
      return place;
    }
  }
  return null;
}

/** True when two areas share any space. */
export function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
