import { seedOf } from "../../../geometry/noise";
import type { ChartElement, Globe } from "../model/chart";

/** How an element's ball looks; one that the chart says nothing of is rock of its own colour. */
export function globeOf(element: Pick<ChartElement, "id" | "color" | "globe">): Globe {
  return (
    element.globe ?? {
      texture: null,
      recipe: { seed: seedOf(element.id), style: "rock", colors: [element.color] },
      atmosphere: null,
    }
  );
}
