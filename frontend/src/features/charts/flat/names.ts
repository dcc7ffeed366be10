import type { Box } from "../../../geometry/rooms";
import { foldedPlace, type LabelWish, placeLabels } from "../model/labels";

/** Something with a name on a flat chart; all measures in pixels. */
export interface Mark extends Pick<LabelWish, "id" | "x" | "y" | "radius" | "rank" | "upon"> {
  text: string;
}

/** Where a name is written: its plate, in pixels. */
export interface Name extends Box {
  /** there is no room for it: it shows only while its mark is pointed at */
  folded: boolean;
}

/** How wide a letter of the page's type is with its spacing, in sizes of it. */
const LETTER = 0.65;

/**
 * Finds the names of a flat chart their places.
 *
 * @param size of the type in pixels
 * @param window outside of which nothing can be read; null for none
 * @returns by id
 */
export function placeNames(marks: readonly Mark[], size: number, window: Box | null): ReadonlyMap<string, Name> {
  const wishes = marks.map((mark) => ({
    ...mark,
    width: (mark.text.length * LETTER + 0.5) * size,
    height: size * 1.3,
  }));
  const places = placeLabels(wishes, window);
  return new Map(
    wishes.map((wish) => {
      const place = places.get(wish.id);
      const { x, y } = place ?? foldedPlace(wish, window);
      return [wish.id, { x, y, width: wish.width, height: wish.height, folded: place === undefined }];
    }),
  );
}
