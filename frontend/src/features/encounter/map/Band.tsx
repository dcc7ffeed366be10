import { type RefObject, useEffect, useRef } from "react";
import type { Point } from "../../../geometry/cells";
import type { Box } from "../../../geometry/rooms";
import { boxBetween } from "../../../geometry/squares";
import { suppressNextClick } from "./clicks";
import styles from "./map.module.css";

interface BandProps {
  frameRef: RefObject<HTMLElement | null>;
  toPoint: (event: { clientX: number; clientY: number }) => Point;
  /** Takes the box that was drawn, in cell units. */
  onBand: (box: Box) => void;
}

/**
 * The rubber band: a drag with Shift held, begun on anything but a token, draws a box over the map. It hears of the press
 * before the map does, so that the map neither pans nor takes the end of it for a click.
 */
export function Band({ frameRef, toPoint, onBand }: BandProps) {
  const bandRef = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const [frame, band] = [frameRef.current, bandRef.current];
    if (frame === null || band === null) {
      return;
    }
    let pressed: PointerEvent | null = null;
    const draw = (event: PointerEvent, from: PointerEvent) => {
      const corner = frame.getBoundingClientRect();
      const box = boxBetween(
        { x: from.clientX - corner.left, y: from.clientY - corner.top },
        { x: event.clientX - corner.left, y: event.clientY - corner.top },
      );
      band.style.transform = `translate(${box.x}px, ${box.y}px)`;
      band.style.width = `${box.width}px`;
      band.style.height = `${box.height}px`;
      band.hidden = false;
    };
    const onDown = (event: PointerEvent) => {
      const onToken = event.target instanceof Element && event.target.closest("[data-token-id]") !== null;
      if (event.shiftKey && event.button === 0 && !onToken) {
        event.stopPropagation();
        event.preventDefault();
        frame.setPointerCapture(event.pointerId);
        pressed = event;
      }
    };
    const onMove = (event: PointerEvent) => {
      if (pressed !== null) {
        event.stopPropagation();
        draw(event, pressed);
      }
    };
    const onUp = (event: PointerEvent) => {
      if (pressed !== null) {
        event.stopPropagation();
        if (!band.hidden) {
          onBand(boxBetween(toPoint(pressed), toPoint(event)));
          suppressNextClick();
          frame.focus({ preventScroll: true });
        }
        pressed = null;
        band.hidden = true;
      }
    };
    const onCancel = () => {
      pressed = null;
      band.hidden = true;
    };
    const capture = { capture: true };
    frame.addEventListener("pointerdown", onDown, capture);
    frame.addEventListener("pointermove", onMove, capture);
    frame.addEventListener("pointerup", onUp, capture);
    frame.addEventListener("pointercancel", onCancel, capture);
    return () => {
      frame.removeEventListener("pointerdown", onDown, capture);
      frame.removeEventListener("pointermove", onMove, capture);
      frame.removeEventListener("pointerup", onUp, capture);
      frame.removeEventListener("pointercancel", onCancel, capture);
    };
  }, [frameRef, toPoint, onBand]);

  return <div ref={bandRef} className={styles.band} hidden data-testid="selection-band" />;
}
