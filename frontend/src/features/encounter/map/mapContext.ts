import { createContext, useContext } from "react";
import type { Cell } from "../../../geometry/cells";

/** Whereabouts of a pointer event: the grid cell under it, held inside the grid. */
export type ToCell = (event: { clientX: number; clientY: number }) => Cell;

export const ToCellContext = createContext<ToCell | null>(null);

/** How to find the cell under a pointer; only inside a MapFrame. */
export function useToCell(): ToCell {
  const toCell = useContext(ToCellContext);
  if (toCell === null) {
    throw new Error("This layer belongs inside a MapFrame.");
  }
  return toCell;
}
