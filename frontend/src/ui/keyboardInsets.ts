import { useEffect } from "react";

/** What covers less than this is a bar of the browser's own, in px. */
const LEAST = 80;

/**
 * How much of a page an on-screen keyboard hides, where the browser lays the keyboard over the page and shifts that up.
 *
 * @param page its height in px
 * @param seen what of it can be seen, as the browser's visual viewport tells
 * @returns px above and below what can be seen; nothing where no keyboard is
 */
export function keyboardInsets(
  page: number,
  seen: Pick<VisualViewport, "height" | "offsetTop" | "scale">,
): { top: number; bottom: number } {
  const pinched = Math.abs(seen.scale - 1) > 0.01;
  const nothing = pinched || page - seen.height < LEAST;
  return nothing
    ? { top: 0, bottom: 0 }
    : {
        top: Math.max(0, Math.round(seen.offsetTop)),
        bottom: Math.max(0, Math.round(page - seen.height - seen.offsetTop)),
      };
}

/** Keeps the page between the edges that a phone's keyboard leaves free, while it is open (tokens.css). */
export function useKeyboardInsets(): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) {
      return;
    }
    const { style } = document.documentElement;
    const measure = () => {
      const { top, bottom } = keyboardInsets(document.documentElement.clientHeight, seen);
      style.setProperty("--keyboard-top", `${top}px`);
      style.setProperty("--keyboard-bottom", `${bottom}px`);
    };
    measure();
    seen.addEventListener("resize", measure);
    seen.addEventListener("scroll", measure);
    return () => {
      seen.removeEventListener("resize", measure);
      seen.removeEventListener("scroll", measure);
      style.removeProperty("--keyboard-top");
      style.removeProperty("--keyboard-bottom");
    };
  }, []);
}
