import { useThree } from "@react-three/fiber";
import { useEffect } from "react";

/** How long a lost context may take to come back. */
const PATIENCE_MS = 2000;

/** Says when the graphics card was taken away and did not come back. */
export function ContextWatch({ onLost }: { onLost: () => void }) {
  const canvas = useThree((state) => state.gl.domElement);
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lost = (event: Event) => {
      event.preventDefault();
      clearTimeout(timer);
      timer = setTimeout(onLost, PATIENCE_MS);
    };
    const restored = () => {
      clearTimeout(timer);
      invalidate();
    };
    canvas.addEventListener("webglcontextlost", lost);
    canvas.addEventListener("webglcontextrestored", restored);
    return () => {
      clearTimeout(timer);
      canvas.removeEventListener("webglcontextlost", lost);
      canvas.removeEventListener("webglcontextrestored", restored);
    };
  }, [canvas, invalidate, onLost]);
  return null;
}
