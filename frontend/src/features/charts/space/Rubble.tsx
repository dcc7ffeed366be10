import { useMemo } from "react";
import {
  BufferAttribute,
  Color,
  IcosahedronGeometry,
  InstancedMesh,
  Matrix4,
  MeshLambertMaterial,
  Quaternion,
  Vector3,
} from "three";
import { noiseOf, randomOf } from "../../../geometry/noise";
import { useOwned } from "./useOwned";

const ROCKS = 26;

/** Asteroids: one large, knobbly rock and what travels with it, in a single draw call. */
export function Rubble({ size, color, seed }: { size: number; color: string; seed: number }) {
  const rocks = useMemo(() => gatherRocks(size, color, seed), [size, color, seed]);
  useOwned(rocks);
  useOwned(rocks.geometry);
  useOwned(rocks.material);
  return <primitive object={rocks} />;
}

function gatherRocks(
  size: number,
  color: string,
  seed: number,
): InstancedMesh<IcosahedronGeometry, MeshLambertMaterial> {
  const random = randomOf(seed);
  const rocks = new InstancedMesh(rock(seed), new MeshLambertMaterial({ flatShading: true }), ROCKS);
  const tint = new Color();
  for (let i = 0; i < ROCKS; i++) {
    const away = i === 0 ? 0 : size * (1.15 + 2.6 * random() ** 1.6);
    const east = random() * 2 * Math.PI;
    const place = new Vector3(Math.cos(east) * away, (random() - 0.5) * away * 0.5, Math.sin(east) * away);
    const turn = new Quaternion().setFromAxisAngle(
      new Vector3(random() - 0.5, random() - 0.5, random() - 0.5).normalize(),
      random() * 6,
    );
    const scale = i === 0 ? size * 0.8 : size * (0.06 + 0.2 * random() ** 2);
    rocks.setMatrixAt(i, new Matrix4().compose(place, turn, new Vector3(scale, scale * 0.8, scale * 0.9)));
    rocks.setColorAt(i, tint.set(color).multiplyScalar(0.75 + 0.5 * random()));
  }
  rocks.computeBoundingSphere();
  return rocks;
}

function rock(seed: number): IcosahedronGeometry {
  const noise = noiseOf(seed);
  const geometry = new IcosahedronGeometry(1, 3);
  const places = geometry.getAttribute("position");
  const moved = new Float32Array(places.count * 3);
  for (let i = 0; i < places.count; i++) {
    const [x, y, z] = [places.getX(i), places.getY(i), places.getZ(i)];
    const out = 0.62 + 0.5 * noise.at(x * 1.3 + 5, y * 1.3, z * 1.3) + 0.22 * noise.sum(x * 3.1, y * 3.1, z * 3.1, 2);
    moved.set([x * out, y * out, z * out], i * 3);
  }
  geometry.setAttribute("position", new BufferAttribute(moved, 3));
  geometry.computeVertexNormals();
  return geometry;
}
