import { clamp, type Point, type Size } from "./cells";
import type { Box } from "./rooms";

/** What of a map is seen: `screen = map * scale + (x, y)`, in CSS pixels. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}

/** Scales between which a reader may zoom. */
export interface ZoomLimits {
  min: number;
  max: number;
}

/** The camera that shows a whole box of the map in the middle of a screen, `margin` pixels from its edges. */
export function fit(box: Box, screen: Size, margin: number): Camera {
  const room = { width: Math.max(1, screen.width - 2 * margin), height: Math.max(1, screen.height - 2 * margin) };
  const scale = Math.min(room.width / Math.max(1, box.width), room.height / Math.max(1, box.height));
  return {
    scale,
    x: screen.width / 2 - (box.x + box.width / 2) * scale,
    y: screen.height / 2 - (box.y + box.height / 2) * scale,
  };
}

/** Moves what is seen by a distance on the screen. */
export function pan(camera: Camera, by: Point): Camera {
  return { ...camera, x: camera.x + by.x, y: camera.y + by.y };
}

/** Zooms so that what lies under `point` of the screen stays there. */
export function zoomAt(camera: Camera, point: Point, factor: number, limits: ZoomLimits): Camera {
  const scale = clamp(camera.scale * factor, limits.min, limits.max);
  const ratio = scale / camera.scale;
  return { scale, x: point.x - (point.x - camera.x) * ratio, y: point.y - (point.y - camera.y) * ratio };
}

/** Follows two fingers from where they were to where they are: their middle moves the map, their distance scales it. */
export function pinch(camera: Camera, was: [Point, Point], is: [Point, Point], limits: ZoomLimits): Camera {
  const middleWas = middle(was);
  const middleIs = middle(is);
  const moved = pan(camera, { x: middleIs.x - middleWas.x, y: middleIs.y - middleWas.y });
  return zoomAt(moved, middleIs, distance(is) / Math.max(1, distance(was)), limits);
}

/** The point of the map under a point of the screen. */
export function toMap(camera: Camera, screen: Point): Point {
  return { x: (screen.x - camera.x) / camera.scale, y: (screen.y - camera.y) / camera.scale };
}

function middle([a, b]: [Point, Point]): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function distance([a, b]: [Point, Point]): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
