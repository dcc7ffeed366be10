import { Glow } from "./Glow";
import { stationKind, type StationKind } from "../model/stationKind";

interface StationProps {
  icon: string;
  color: string;
  size: number;
}

/** A station, simple enough to be told by its outline, with a lamp. */
export function Station({ icon, color, size }: StationProps) {
  const Shape = SHAPES[stationKind(icon)];
  return (
    <group scale={size}>
      <Shape color={color} />
      <Glow color="#c4a67e" radius={0.9} strength={0.55} position={[0, 0.95, 0]} />
    </group>
  );
}

function Hull({ color, dim = false }: { color: string; dim?: boolean }) {
  return <meshLambertMaterial color={dim ? "#3c4646" : color} flatShading />;
}

const SHAPES: Record<StationKind, (props: { color: string }) => React.ReactNode> = {
  hub: ({ color }) => (
    <>
      <mesh>
        <cylinderGeometry args={[0.26, 0.26, 1.7, 10]} />
        <Hull color={color} />
      </mesh>
      <mesh rotation-x={Math.PI / 2}>
        <torusGeometry args={[0.82, 0.12, 6, 28]} />
        <Hull color={color} />
      </mesh>
      {[0, Math.PI / 2].map((turn) => (
        <mesh key={turn} rotation={[0, turn, Math.PI / 2]}>
          <cylinderGeometry args={[0.05, 0.05, 1.6, 5]} />
          <Hull color={color} dim />
        </mesh>
      ))}
    </>
  ),
  dock: ({ color }) => (
    <>
      {[-0.75, 0.75].flatMap((x) =>
        [-0.4, 0.4].map((y) => (
          <mesh key={`${x}/${y}`} position={[x * 0.6, y, 0]}>
            <boxGeometry args={[0.12, 0.12, 2]} />
            <Hull color={color} />
          </mesh>
        )),
      )}
      {[-0.8, 0, 0.8].map((z) => (
        <mesh key={z} position={[0, 0, z]}>
          <boxGeometry args={[1.1, 1, 0.12]} />
          <Hull color={color} dim />
        </mesh>
      ))}
      <mesh position={[0, 0.6, 0]}>
        <boxGeometry args={[0.4, 0.3, 0.9]} />
        <Hull color={color} />
      </mesh>
    </>
  ),
  relay: ({ color }) => (
    <>
      <mesh>
        <octahedronGeometry args={[0.36]} />
        <Hull color={color} />
      </mesh>
      {[-1, 1].map((side) => (
        <mesh key={side} position={[side * 0.85, 0, 0]} rotation-x={0.4}>
          <boxGeometry args={[0.85, 0.03, 0.5]} />
          <Hull color={color} dim />
        </mesh>
      ))}
      <mesh position={[0, -0.42, 0]} rotation-x={Math.PI}>
        <coneGeometry args={[0.4, 0.28, 14, 1, true]} />
        <meshLambertMaterial color={color} flatShading side={2} />
      </mesh>
    </>
  ),
  refinery: ({ color }) => (
    <>
      {[0, 1, 2].map((tank) => (
        <mesh key={tank} position={[Math.cos(tank * 2.1) * 0.5, 0, Math.sin(tank * 2.1) * 0.5]}>
          <capsuleGeometry args={[0.3, 0.9, 4, 10]} />
          <Hull color={color} />
        </mesh>
      ))}
      <mesh position={[0, -0.2, 0]}>
        <boxGeometry args={[1.3, 0.16, 1.3]} />
        <Hull color={color} dim />
      </mesh>
      <mesh position={[0, 0.5, 0]}>
        <cylinderGeometry args={[0.06, 0.1, 1.3, 6]} />
        <Hull color={color} dim />
      </mesh>
    </>
  ),
  wheel: ({ color }) => (
    <>
      <mesh rotation-x={Math.PI / 2}>
        <torusGeometry args={[1, 0.16, 8, 40]} />
        <Hull color={color} />
      </mesh>
      <mesh>
        <sphereGeometry args={[0.3, 12, 8]} />
        <Hull color={color} />
      </mesh>
      {[0, 1, 2].map((spoke) => (
        <mesh key={spoke} rotation={[0, (spoke * Math.PI) / 3, Math.PI / 2]}>
          <cylinderGeometry args={[0.05, 0.05, 2, 5]} />
          <Hull color={color} dim />
        </mesh>
      ))}
    </>
  ),
  plain: ({ color }) => (
    <>
      <mesh>
        <octahedronGeometry args={[0.75]} />
        <Hull color={color} />
      </mesh>
      <mesh rotation-x={Math.PI / 2}>
        <torusGeometry args={[0.75, 0.06, 5, 4]} />
        <Hull color={color} dim />
      </mesh>
    </>
  ),
};
