import { Line } from "@react-three/drei";
import { useFrame } from "@react-three/fiber";
import { useMemo, useRef } from "react";
import { Color, type Group } from "three";
import type { Orbit } from "../../../geometry/space";

const STEPS = 180;
const FAINT = 0.22;

interface OrbitTrackProps {
  orbit: Orbit;
  color: string;
  /** picked out */
  marked: boolean;
  now: () => number;
}

/** The circle a body goes on: brightest behind the body, fading all the way round. */
export function OrbitTrack({ orbit, color, marked, now }: OrbitTrackProps) {
  const group = useRef<Group>(null);
  const { radius, period } = orbit;
  const points = useMemo(
    () =>
      Array.from({ length: STEPS + 1 }, (_, step): [number, number, number] => {
        const angle = (step / STEPS) * 2 * Math.PI;
        return [radius * Math.cos(angle), 0, -radius * Math.sin(angle)];
      }),
    [radius],
  );
  const colors = useMemo(() => {
    const tint = new Color(marked ? "#c4a67e" : "#6f9292").lerp(new Color(color), marked ? 0.1 : 0.25);
    return Array.from({ length: STEPS + 1 }, (_, step): [number, number, number, number] => {
      const share = step / STEPS;
      const behind = period < 0 ? 1 - share : share;
      return [tint.r, tint.g, tint.b, (marked ? 0.3 : FAINT) + 0.62 * behind ** 5];
    });
  }, [color, marked, period]);
  useFrame(() => {
    const turns = period === 0 ? 0 : (now() / period) % 1;
    group.current?.rotation.set(
      (orbit.inclination * Math.PI) / 180,
      (orbit.angle * Math.PI) / 180 + turns * 2 * Math.PI,
      0,
    );
  });
  return (
    <group ref={group}>
      <Line points={points} vertexColors={colors} lineWidth={marked ? 2 : 1.5} transparent depthWrite={false} />
    </group>
  );
}
