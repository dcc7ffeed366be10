import { addAfterEffect, useFrame, useThree } from "@react-three/fiber";
import { type RefObject, useEffect } from "react";

interface GaugeProps {
  picture: RefObject<HTMLElement | null>;
  /** of the chart that is shown */
  address: string;
}

/**
 * Writes on the picture what the graphics card holds and how many frames were drawn: `data-geometries`, `data-textures`,
 * `data-frames`.
 */
export function Gauge({ picture, address }: GaugeProps) {
  const gl = useThree((state) => state.gl);
  useFrame(() => {
    const node = picture.current;
    node?.setAttribute("data-frames", String(Number(node.dataset.frames ?? 0) + 1));
  });
  useEffect(() => {
    const write = () => {
      const { geometries, textures } = gl.info.memory;
      picture.current?.setAttribute("data-geometries", String(geometries));
      picture.current?.setAttribute("data-textures", String(textures));
    };
    const stop = addAfterEffect(write);
    // What the chart before this one held is given back when there is time, perhaps after the last frame.
    const later = [100, 400, 1200, 3000].map((delay) => setTimeout(write, delay));
    return () => {
      stop();
      later.forEach(clearTimeout);
    };
  }, [gl, picture, address]);
  return null;
}
