import { useMemo } from "react";
import {
  AdditiveBlending,
  Color,
  DataTexture,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  LinearFilter,
  NormalBlending,
  PlaneGeometry,
  RedFormat,
  Sphere,
  Vector3,
} from "three";
import { noiseOf, seedOf } from "../../../geometry/noise";
import type { ChartNebula } from "../model/chart";
import { Glow } from "./Glow";
import { type Puff, puffsOf } from "./nebulaPuffs";
import { useOwned } from "./useOwned";

const WISP = 96;

const VERTEX = /* glsl */ `
attribute vec3 at;
attribute vec4 look;
varying vec2 vUv;
varying vec2 vLook;
void main() {
  float c = cos(look.y);
  float s = sin(look.y);
  vec4 middle = modelViewMatrix * vec4(at, 1.0);
  middle.xy += mat2(c, s, -s, c) * position.xy * look.x * length(modelMatrix[0].xyz);
  vUv = uv;
  vLook = look.zw;
  gl_Position = projectionMatrix * middle;
}
`;

const FRAGMENT = /* glsl */ `
varying vec2 vUv;
varying vec2 vLook;
uniform sampler2D wisp;
uniform vec3 color;
uniform vec3 hot;
uniform float opacity;
uniform float dark;
void main() {
  float shape = texture2D(wisp, vUv).r;
  vec3 tint = mix(color, hot, vLook.x);
  gl_FragColor = vec4(tint, 1.0);
  #include <colorspace_fragment>
  float alpha = shape * vLook.y * opacity;
  gl_FragColor = mix(vec4(gl_FragColor.rgb * alpha, 1.0), vec4(gl_FragColor.rgb, min(1.0, alpha)), dark);
}
`;

/** A nebula after its kind, in one draw call; a star shines in those that have one. */
export function Nebula({ nebula, wisp }: { nebula: ChartNebula; wisp: DataTexture }) {
  const { type, color, opacity, particles, name } = nebula;
  const geometry = useMemo(() => strew(puffsOf({ type, particles }, seedOf(name))), [type, particles, name]);
  useOwned(geometry);
  const material = useMemo(() => {
    const dark = type === "dark";
    const own = new Color(color);
    const hot = {
      emission: own.clone().lerp(new Color("#d8a888"), 0.55),
      reflection: own.clone().lerp(new Color("#b9cdd2"), 0.6),
      planetary: own.clone().lerp(new Color("#c9d8d4"), 0.5),
      dark: own.clone().multiplyScalar(0.9),
    }[type];
    return [
      {
        uniforms: {
          wisp: { value: wisp },
          color: { value: dark ? own.multiplyScalar(0.05) : own },
          hot: { value: hot },
          opacity: { value: dark ? Math.min(1, opacity * 2.6) : opacity },
          dark: { value: dark ? 1 : 0 },
        },
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        blending: dark ? NormalBlending : AdditiveBlending,
        transparent: true,
        depthWrite: false,
      },
    ] as const;
  }, [type, color, opacity, wisp]);
  const [x, y, z] = nebula.at;
  return (
    <group position={[x, y, z]}>
      <mesh geometry={geometry} scale={nebula.size} renderOrder={type === "dark" ? 0 : -2}>
        <shaderMaterial args={[...material]} />
      </mesh>
      {type === "reflection" && (
        <Glow color="#b9cdd2" radius={nebula.size * 0.09} strength={0.3} position={[-nebula.size * 0.34, 0, 0]} />
      )}
      {type === "planetary" && <Glow color="#d5e2e0" radius={nebula.size * 0.12} strength={0.6} />}
    </group>
  );
}

function strew(puffs: readonly Puff[]): InstancedBufferGeometry {
  const square = new PlaneGeometry(2, 2);
  const geometry = new InstancedBufferGeometry();
  geometry.index = square.index;
  geometry.setAttribute("position", square.getAttribute("position"));
  geometry.setAttribute("uv", square.getAttribute("uv"));
  geometry.setAttribute("at", new InstancedBufferAttribute(Float32Array.from(puffs.flatMap(({ at }) => at)), 3));
  const looks = puffs.flatMap(({ size, spin, heat, alpha }) => [size, spin, heat, alpha]);
  geometry.setAttribute("look", new InstancedBufferAttribute(Float32Array.from(looks), 4));
  geometry.instanceCount = puffs.length;
  geometry.boundingSphere = new Sphere(new Vector3(), 1);
  return geometry;
}

/** The shape of a patch of gas: round and soft, torn by noise. Its owner must dispose of it. */
export function paintWisp(): DataTexture {
  const noise = noiseOf(4711);
  const pixels = new Uint8Array(WISP * WISP);
  for (let row = 0; row < WISP; row++) {
    for (let column = 0; column < WISP; column++) {
      const x = (column + 0.5) / WISP - 0.5;
      const y = (row + 0.5) / WISP - 0.5;
      const bend = noise.sum(x * 5, y * 5, 2.5, 3) - 0.5;
      const torn = noise.sum(x * 6 + bend * 2.2, y * 6 - bend * 2.2, 7.7, 4);
      const r = Math.hypot(x, y) * 2;
      const body = Math.max(0, 1 - r) ** 1.4;
      pixels[row * WISP + column] = 255 * body * Math.min(1, Math.max(0, (torn - 0.3) * 2.3));
    }
  }
  const texture = new DataTexture(pixels, WISP, WISP, RedFormat);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}
