import { useEffect } from "react";

/** Gives back what the graphics card holds of a texture or geometry made by hand, when it is replaced or left. */
export function useOwned(thing: { dispose: () => void } | null): void {
  useEffect(() => () => thing?.dispose(), [thing]);
}
