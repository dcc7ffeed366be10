import { createContext, useContext } from "react";
import type { Point, Size } from "../../../geometry/cells";
import type { Box } from "../../../geometry/rooms";

/** What the layers of a map need to know of the frame they lie in. */
export interface MapSpace {
  /** The point under a pointer, in cell units. */
  toPoint: (event: { clientX: number; clientY: number }) => Point;
  /** the deck's grid, in cells */
  grid: Size;
  /** all that is drawn, in map units: every layer's view box */
  bounds: Box;
}

export const MapSpaceContext = createContext<MapSpace | null>(null);

/** The frame's space; only inside a MapFrame. */
export function useMapSpace(): MapSpace {
  const space = useContext(MapSpaceContext);
  if (space === null) {
    throw new Error("This layer belongs inside a MapFrame.");
  }
  return space;
}
