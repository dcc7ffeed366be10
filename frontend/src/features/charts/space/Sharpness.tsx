import { useFrame } from "@react-three/fiber";
import { useRef } from "react";

/** A frame that takes longer than this is slow, in seconds; a pause of more than the other is none of the machine's. */
const SLOW = 0.13;
const PAUSE = 1.5;
/** How many slow frames in a row are enough. */
const PATIENCE = 6;

/** Says when a machine is not up to the picture, which then had better be coarser. */
export function Sharpness({ onSlow }: { onSlow: () => void }) {
  const slow = useRef(0);
  const last = useRef(0);
  useFrame(() => {
    const now = performance.now() / 1000;
    const took = now - last.current;
    last.current = now;
    slow.current = took > SLOW && took < PAUSE ? slow.current + 1 : 0;
    if (slow.current === PATIENCE) {
      slow.current = 0;
      onSlow();
    }
  });
  return null;
}
