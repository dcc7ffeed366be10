import { type RefObject, useEffect, useRef } from "react";

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])';

/** What lies over the page just now, the uppermost last: only that one takes keys. */
const layers: HTMLElement[] = [];

/**
 * Makes an element the one part of the page that keys reach: it takes the focus, Tab stays inside it, Escape calls
 * `onEscape`, and at its end the focus returns to where it was. Several may lie over one another. The element needs
 * `tabindex="-1"`, for when there is nothing in it to focus.
 */
export function useModal<E extends HTMLElement>(onEscape?: () => void): RefObject<E | null> {
  const ref = useRef<E>(null);
  const escape = useRef(onEscape);
  useEffect(() => {
    escape.current = onEscape;
  });
  useEffect(() => {
    const layer = ref.current;
    if (layer === null) {
      return;
    }
    const before = document.activeElement;
    layers.push(layer);
    layer.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      if (layers.at(-1) !== layer) {
        return;
      }
      if (event.key === "Escape") {
        event.preventDefault();
        escape.current?.();
      } else if (event.key === "Tab") {
        keepInside(layer, event);
      }
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
      layers.splice(layers.indexOf(layer), 1);
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus({ preventScroll: true });
      }
    };
  }, []);
  return ref;
}

function keepInside(layer: HTMLElement, event: KeyboardEvent): void {
  const stops = [...layer.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => !element.matches(":disabled") && isShown(element),
  );
  const active = document.activeElement;
  const inside = active !== null && layer.contains(active);
  const end = event.shiftKey ? stops[0] : stops.at(-1);
  if (inside && end !== undefined && active !== end && !(event.shiftKey && active === layer)) {
    return;
  }
  event.preventDefault();
  ((event.shiftKey ? stops.at(-1) : stops[0]) ?? layer).focus();
}

/** jsdom knows no layout and finds everything shown; in a browser what a kiosk hides is no stop for Tab. */
function isShown(element: HTMLElement): boolean {
  return typeof element.checkVisibility !== "function" || element.checkVisibility();
}
