import { memo } from "react";
import type { Size } from "../../../geometry/cells";
import { randomOf } from "../../../geometry/noise";

const SPECKS = 110;

/** Far stars that mean nothing: a few specks, always the same for a chart. */
export const Backdrop = memo(function Backdrop({ size, seed }: { size: Size; seed: number }) {
  const random = randomOf(seed);
  const specks = Array.from({ length: SPECKS }, () => {
    const [x, y, strength] = [random() * size.width, random() * size.height, random()];
    return `M${x.toFixed(1)} ${y.toFixed(1)}h${strength > 0.85 ? 1.8 : 1}`;
  });
  return (
    <g aria-hidden="true" stroke="#8b9a9a" fill="none">
      <path d={specks.filter((_, index) => index % 3 > 0).join("")} strokeOpacity={0.28} strokeWidth={1} />
      <path d={specks.filter((_, index) => index % 3 === 0).join("")} strokeOpacity={0.5} strokeWidth={1.5} />
    </g>
  );
});
