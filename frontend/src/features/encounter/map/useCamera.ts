import { type PointerEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import { pan, pinch, zoomAt } from "../../../geometry/camera";
import { furtherThan, type Point } from "../../../geometry/cells";
import type { Box } from "../../../geometry/rooms";
import { CameraDriver } from "./CameraDriver";
import { motionAllowed } from "./motion";

const PAN_THRESHOLD_PX = 5;
const WHEEL_RATE = 0.0015;

/**
 * Pan, wheel and pinch zoom over a frame with a plane behind it. Until the reader moves it, the camera shows all of
 * `content`, whatever becomes of that or of the window. Moving it renders nothing.
 *
 * @param content what there is to see, in map units
 * @param bounds all that is drawn, in map units
 */
export function useCamera(content: Box, bounds: Box) {
  const frameRef = useRef<HTMLDivElement>(null);
  const planeRef = useRef<HTMLDivElement>(null);
  const driver = useRef<CameraDriver | null>(null);

  useLayoutEffect(() => {
    const [frame, plane] = [frameRef.current, planeRef.current];
    if (frame === null || plane === null) {
      return;
    }
    const made = new CameraDriver({ frame, plane }, motionAllowed);
    driver.current = made;
    const measure = () => {
      const { width, height } = frame.getBoundingClientRect();
      made.resize({ width, height });
      made.locate();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    const onEnter = () => made.locate();
    frame.addEventListener("pointerenter", onEnter);
    // React's own wheel listener is passive: it could not keep the page from scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
      const factor = Math.exp(-event.deltaY * lines * WHEEL_RATE);
      const point = made.onFrame(event);
      made.change((camera, limits) => zoomAt(camera, point, factor, limits));
    };
    frame.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      frame.removeEventListener("pointerenter", onEnter);
      frame.removeEventListener("wheel", onWheel);
      observer.disconnect();
      made.end();
      driver.current = null;
    };
  }, []);

  useLayoutEffect(() => driver.current?.show(content, bounds), [content, bounds]);

  const [steer] = useState(() => ({
    zoom: (factor: number) => driver.current?.zoom(factor),
    reset: () => driver.current?.reset(),
    panBy: (by: Point) => driver.current?.change((camera) => pan(camera, by)),
  }));
  const toMapPoint = useCallback(
    (event: { clientX: number; clientY: number }): Point => driver.current?.toMap(event) ?? { x: 0, y: 0 },
    [],
  );
  const gestures = useGestures(driver);
  return { frameRef, planeRef, gestures, toMapPoint, ...steer };
}

/** Pointer handlers of the map's ground: one finger or the mouse pans, two fingers pinch. */
function useGestures(driver: RefObject<CameraDriver | null>) {
  const pointers = useRef(new Map<number, Point>());
  const pressedAt = useRef<Point | null>(null);
  const moved = useRef(false);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || driver.current === null) {
      return;
    }
    driver.current.locate();
    const at = driver.current.onFrame(event);
    pointers.current.set(event.pointerId, at);
    if (pointers.current.size === 1) {
      pressedAt.current = at;
      moved.current = false;
    }
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const was = pointers.current.get(event.pointerId);
    if (was === undefined || pressedAt.current === null || driver.current === null) {
      return;
    }
    const is = driver.current.onFrame(event);
    if (!moved.current && pointers.current.size === 1 && !furtherThan(pressedAt.current, is, PAN_THRESHOLD_PX)) {
      return;
    }
    if (!moved.current) {
      moved.current = true;
      // Not before: a captured pointer's click would no longer reach the room under it.
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.dataset.panning = "true";
    }
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    driver.current.change((held, limits) =>
      other === undefined
        ? pan(held, { x: is.x - was.x, y: is.y - was.y })
        : pinch(held, [was, other], [is, other], limits),
    );
    pointers.current.set(event.pointerId, is);
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    pointers.current.delete(event.pointerId);
    if (pointers.current.size === 0) {
      delete event.currentTarget.dataset.panning;
    }
  };

  /** The click that ends a pan means nothing to what lies under it. */
  const onClickCapture = (event: { stopPropagation: () => void }) => {
    if (moved.current) {
      moved.current = false;
      event.stopPropagation();
    }
  };

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onClickCapture };
}
