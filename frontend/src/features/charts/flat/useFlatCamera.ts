import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Camera, fit, pan, pinch, zoomAt } from "../../../geometry/camera";
import { clamp, furtherThan, type Point, type Size } from "../../../geometry/cells";
import type { Box } from "../../../geometry/rooms";

const PAN_THRESHOLD_PX = 5;
const WHEEL_RATE = 0.0015;
const ZOOM_STEP = 1.35;
const KEY_PAN_PX = 70;
const UNMEASURED: Frame = { size: { width: 800, height: 600 }, rem: 16 };

/** The window of a flat chart: its size in CSS pixels, and how many of them the page's own measure has. */
export interface Frame {
  size: Size;
  rem: number;
}

/** The frame of an element on the page, kept up to date. */
export function useFrame() {
  const ref = useRef<HTMLDivElement>(null);
  const [frame, setFrame] = useState<Frame>(UNMEASURED);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || typeof ResizeObserver === "undefined") {
      return;
    }
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      if (width > 0 && height > 0) {
        setFrame((held) =>
          held.size.width === width && held.size.height === height && held.rem === rem
            ? held
            : { size: { width, height }, rem },
        );
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, frame };
}

/**
 * What of a flat chart is seen: all of it until the reader pans or zooms.
 *
 * @param element the window
 * @param size of the window
 * @param box all there is to see, in the chart's units
 * @param margin pixels to keep free at the edges
 */
export function useFlatCamera(element: { current: HTMLElement | null }, size: Size, box: Box, margin: number) {
  const [chosen, setChosen] = useState<Camera | null>(null);
  const whole = fit(box, size, margin);
  const camera = chosen ?? whole;
  const limits = { min: whole.scale * 0.5, max: whole.scale * 12 };
  const change = (next: (held: Camera) => Camera) => setChosen((held) => next(held ?? whole));
  const zoom = (factor: number) =>
    change((held) => zoomAt(held, { x: size.width / 2, y: size.height / 2 }, factor, limits));

  const onWheel = useRef<(event: WheelEvent) => void>(() => undefined);
  useEffect(() => {
    onWheel.current = (event) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
      const at = onFrame(element.current, event);
      change((held) => zoomAt(held, at, Math.exp(-event.deltaY * lines * WHEEL_RATE), limits));
    };
  });
  useEffect(() => {
    // React's own wheel listener is passive: it could not keep the page from scrolling.
    const frame = element.current;
    const listener = (event: WheelEvent) => onWheel.current(event);
    frame?.addEventListener("wheel", listener, { passive: false });
    return () => frame?.removeEventListener("wheel", listener);
  }, [element]);

  const gestures = useGestures((was, is) =>
    change((held) =>
      was.length === 2 && is.length === 2
        ? pinch(held, [was[0], was[1]], [is[0], is[1]], limits)
        : pan(held, { x: is[0].x - was[0].x, y: is[0].y - was[0].y }),
    ),
  );
  return {
    camera,
    /** the reader has panned or zoomed */
    moved: chosen !== null,
    gestures,
    onKeyDown: (event: KeyboardEvent) => {
      const by = event.ctrlKey || event.metaKey || event.altKey ? undefined : PAN_KEYS[event.key];
      const factor = ZOOM_KEYS[event.key];
      if (event.target === event.currentTarget && (by !== undefined || factor !== undefined)) {
        event.preventDefault();
        if (by !== undefined) {
          change((held) => pan(held, by));
        } else if (factor !== undefined) {
          zoom(factor);
        }
      }
    },
    zoomIn: () => zoom(ZOOM_STEP),
    zoomOut: () => zoom(1 / ZOOM_STEP),
    reset: () => setChosen(null),
    /** Brings a point, in pixels at the present scale, into the window when it is outside. */
    bringIn: (point: Point) => {
      const at = { x: point.x + camera.x, y: point.y + camera.y };
      const wanted = {
        x: clamp(at.x, margin, Math.max(margin, size.width - margin)),
        y: clamp(at.y, margin, Math.max(margin, size.height - margin)),
      };
      if (wanted.x !== at.x || wanted.y !== at.y) {
        change((held) => pan(held, { x: size.width / 2 - at.x, y: size.height / 2 - at.y }));
      }
    },
  };
}

type Fingers = readonly [Point] | readonly [Point, Point];

/** Pointer handlers of the window: one finger or the mouse pans, two fingers pinch. */
function useGestures(onMove: (was: Fingers, is: Fingers) => void) {
  const pointers = useRef(new Map<number, Point>());
  const pressedAt = useRef<Point | null>(null);
  const moved = useRef(false);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) {
      return;
    }
    const at = onFrame(event.currentTarget, event);
    pointers.current.set(event.pointerId, at);
    if (pointers.current.size === 1) {
      pressedAt.current = at;
      moved.current = false;
    }
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const was = pointers.current.get(event.pointerId);
    if (was === undefined || pressedAt.current === null) {
      return;
    }
    const is = onFrame(event.currentTarget, event);
    if (!moved.current && pointers.current.size === 1 && !furtherThan(pressedAt.current, is, PAN_THRESHOLD_PX)) {
      return;
    }
    if (!moved.current) {
      moved.current = true;
      // Not before: a captured pointer's click would no longer reach what lies under it.
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    onMove(other === undefined ? [was] : [was, other], other === undefined ? [is] : [is, other]);
    pointers.current.set(event.pointerId, is);
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
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

function onFrame(element: HTMLElement | null, event: { clientX: number; clientY: number }): Point {
  const corner = element?.getBoundingClientRect();
  return { x: event.clientX - (corner?.left ?? 0), y: event.clientY - (corner?.top ?? 0) };
}

const PAN_KEYS: Record<string, Point | undefined> = {
  ArrowLeft: { x: KEY_PAN_PX, y: 0 },
  ArrowRight: { x: -KEY_PAN_PX, y: 0 },
  ArrowUp: { x: 0, y: KEY_PAN_PX },
  ArrowDown: { x: 0, y: -KEY_PAN_PX },
};
const ZOOM_KEYS: Record<string, number | undefined> = { "+": ZOOM_STEP, "=": ZOOM_STEP, "-": 1 / ZOOM_STEP };
