import { type PointerEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Camera, fit, pan, pinch, toMap, zoomAt } from "../../../geometry/camera";
import { furtherThan, type Point, type Size } from "../../../geometry/cells";
import type { Box } from "../../../geometry/rooms";

const MARGIN_PX = 28;
const PAN_THRESHOLD_PX = 5;
const WHEEL_RATE = 0.0015;
const ASSUMED_SIZE: Size = { width: 800, height: 600 };

/**
 * Pan, wheel and pinch zoom over an SVG. Until the reader moves it, the camera shows all of `content`, whatever becomes
 * of that or of the window.
 *
 * @param content what there is to see, in map units
 */
export function useCamera(content: Box) {
  const svgRef = useRef<SVGSVGElement>(null);
  const [size, setSize] = useState<Size>(ASSUMED_SIZE);
  const [chosen, setChosen] = useState<Camera | null>(null);
  const fitted = fit(content, size, MARGIN_PX);
  const camera = chosen ?? fitted;
  const limits = useRef({ min: 0.1, max: 4 });
  const latest = useRef(camera);
  useLayoutEffect(() => {
    latest.current = camera;
    limits.current = { min: Math.min(fitted.scale, 1) / 2, max: Math.max(fitted.scale * 3, 4) };
  });

  useEffect(() => {
    const svg = svgRef.current;
    if (svg === null) {
      return;
    }
    const observer = new ResizeObserver(() => {
      const { width, height } = svg.getBoundingClientRect();
      setSize({ width, height });
    });
    observer.observe(svg);
    return () => observer.disconnect();
  }, []);

  const change = useCallback((next: (camera: Camera) => Camera) => {
    latest.current = next(latest.current);
    setChosen(latest.current);
  }, []);

  const onScreen = useCallback((event: { clientX: number; clientY: number }): Point => {
    const frame = svgRef.current?.getBoundingClientRect();
    return { x: event.clientX - (frame?.left ?? 0), y: event.clientY - (frame?.top ?? 0) };
  }, []);

  useEffect(() => {
    const svg = svgRef.current;
    // React's own wheel listener is passive: it could not keep the page from scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
      const factor = Math.exp(-event.deltaY * lines * WHEEL_RATE);
      change((held) => zoomAt(held, onScreen(event), factor, limits.current));
    };
    svg?.addEventListener("wheel", onWheel, { passive: false });
    return () => svg?.removeEventListener("wheel", onWheel);
  }, [change, onScreen]);

  const zoom = useCallback(
    (factor: number) => {
      const frame = svgRef.current?.getBoundingClientRect();
      const middle = { x: (frame?.width ?? 0) / 2, y: (frame?.height ?? 0) / 2 };
      change((held) => zoomAt(held, middle, factor, limits.current));
    },
    [change],
  );

  const toMapPoint = useCallback(
    (event: { clientX: number; clientY: number }) => toMap(latest.current, onScreen(event)),
    [onScreen],
  );

  const gestures = useGestures(change, onScreen, () => limits.current);
  const reset = useCallback(() => setChosen(null), []);
  return { svgRef, camera, gestures, zoom, reset, toMapPoint };
}

/** Pointer handlers of the map's ground: one finger or the mouse pans, two fingers pinch. */
function useGestures(
  change: (next: (camera: Camera) => Camera) => void,
  onScreen: (event: { clientX: number; clientY: number }) => Point,
  limits: () => { min: number; max: number },
) {
  const pointers = useRef(new Map<number, Point>());
  const pressedAt = useRef<Point | null>(null);
  const moved = useRef(false);

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) {
      return;
    }
    pointers.current.set(event.pointerId, onScreen(event));
    if (pointers.current.size === 1) {
      pressedAt.current = onScreen(event);
      moved.current = false;
    }
  };

  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const was = pointers.current.get(event.pointerId);
    if (was === undefined || pressedAt.current === null) {
      return;
    }
    const is = onScreen(event);
    if (!moved.current && pointers.current.size === 1 && !furtherThan(pressedAt.current, is, PAN_THRESHOLD_PX)) {
      return;
    }
    if (!moved.current) {
      moved.current = true;
      // Not before: a captured pointer's click would no longer reach the room under it.
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    change((held) =>
      other === undefined
        ? pan(held, { x: is.x - was.x, y: is.y - was.y })
        : pinch(held, [was, other], [is, other], limits()),
    );
    pointers.current.set(event.pointerId, is);
  };

  const onPointerUp = (event: PointerEvent<SVGSVGElement>) => {
    pointers.current.delete(event.pointerId);
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
