import type { ChartElement, ChartPictureProps } from "./chart";

/**
 * What a click or a key on an element does: picks it out, or dives where it is picked out already.
 *
 * @param again the second click of two, or a key held down: it must not pick out what the first one's dive has put there
 */
export function pickOrDive(picture: Omit<ChartPictureProps, "chart">, element: ChartElement, again: boolean): void {
  const { selected, onSelect, onDive, led } = picture;
  if (led || !element.clickable) {
    return;
  }
  if (element.id !== selected) {
    if (!again) {
      onSelect(element.id);
    }
  } else if (element.dive !== null) {
    onDive(element.dive);
  }
}
