import { useId } from "react";
import type { Point } from "../../../geometry/cells";
import type { ChartElement } from "../model/chart";
import { shade } from "../model/looks";

interface BallProps {
  element: ChartElement;
  at: Point;
  radius: number;
  /** how far above the plane of its rings the eye stands, in radians */
  pitch: number;
  /** towards where the light comes from */
  light: Point;
}

/** A body from afar: lit from one side, with its air and its rings. */
export function Ball({ element, at: { x, y }, radius, pitch, light }: BallProps) {
  const uid = useId();
  const { color, rings, globe } = element;
  const far = Math.hypot(light.x, light.y) || 1;
  const towards = { x: 0.5 + (light.x / far) * 0.32, y: 0.5 + (light.y / far) * 0.32 };
  const air = globe?.atmosphere ?? null;
  return (
    <>
      <radialGradient id={uid} cx={towards.x} cy={towards.y} r={0.85}>
        <stop offset="0" stopColor={shade(color, 0.28)} />
        <stop offset="0.45" stopColor={color} />
        <stop offset="1" stopColor={shade(color, -0.78)} />
      </radialGradient>
      {rings && <HalfRing rings={rings} element={element} at={{ x, y }} radius={radius} pitch={pitch} upper />}
      {air && <circle cx={x} cy={y} r={radius * 1.16} fill={air} fillOpacity={0.3} />}
      <circle cx={x} cy={y} r={radius} fill={`url(#${uid})`} />
      {air && <circle cx={x} cy={y} r={radius * 1.02} fill="none" stroke={shade(air, 0.25)} strokeOpacity={0.55} />}
      {rings && <HalfRing rings={rings} element={element} at={{ x, y }} radius={radius} pitch={pitch} upper={false} />}
    </>
  );
}

interface HalfRingProps extends Omit<BallProps, "light"> {
  rings: NonNullable<ChartElement["rings"]>;
  /** the half behind the body, else the one in front of it */
  upper: boolean;
}

function HalfRing({ rings, element, at: { x, y }, radius, pitch, upper }: HalfRingProps) {
  const [inner, outer] = [rings.inner, rings.outer].map((length) => (length / element.size) * radius) as [
    number,
    number,
  ];
  const flat = Math.max(0.18, Math.sin(pitch) * 0.6);
  const arc = (length: number, there: boolean) =>
    `A${length} ${length * flat} 0 0 ${there === upper ? 1 : 0} ${x + (there ? length : -length)} ${y}`;
  return (
    <path
      d={`M${x - outer} ${y}${arc(outer, true)}L${x + inner} ${y}${arc(inner, false)}Z`}
      fill={shade(rings.color, upper ? -0.15 : 0.15)}
      fillOpacity={upper ? 0.5 : 0.75}
    />
  );
}
