import { Line } from "@react-three/drei";
import { useMemo } from "react";
import type { Chart } from "../model/chart";
import { ChartPlane } from "./ChartPlane";
import { Glow } from "./Glow";
import { Nebula, paintWisp } from "./Nebula";
import { Routes } from "./Routes";
import { useOwned } from "./useOwned";

/** Stars over the plane of the chart, the routes between them, and the nebulae. Nothing in it moves by itself. */
export function GalaxyScene({ chart, selected }: { chart: Chart; selected: string | null }) {
  const wisp = useMemo(() => paintWisp(), []);
  useOwned(wisp);
  return (
    <>
      <ChartPlane reach={chart.reach * 1.9} step={roundStep(chart.reach / 4)} />
      {chart.nebulae.map((nebula, index) => (
        <Nebula key={`${nebula.name}/${index}`} nebula={nebula} wisp={wisp} />
      ))}
      <Routes chart={chart} selected={selected} />
      {chart.elements.map((star) =>
        "at" in star.place ? (
          <group key={star.id}>
            <Stalk x={star.place.at[0]} y={star.place.at[1]} z={star.place.at[2]} />
            <Glow color={star.color} radius={star.size * 5.2} position={star.place.at} />
          </group>
        ) : null,
      )}
    </>
  );
}

/** From a star straight down, or up, to the plane. */
function Stalk({ x, y, z }: { x: number; y: number; z: number }) {
  const points = useMemo(
    (): [number, number, number][] => [
      [x, y, z],
      [x, 0, z],
    ],
    [x, y, z],
  );
  return (
    <>
      <Line points={points} color="#5a7a7a" lineWidth={1} transparent opacity={0.45} depthWrite={false} />
      <mesh position={[x, 0, z]} rotation-x={-Math.PI / 2} renderOrder={-4}>
        <ringGeometry args={[0.42, 0.52, 28]} />
        <meshBasicMaterial color="#5a7a7a" transparent opacity={0.55} depthWrite={false} side={2} />
      </mesh>
    </>
  );
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about));
  const share = about / power;
  return power * (share >= 5 ? 5 : share >= 2 ? 2 : 1);
}
