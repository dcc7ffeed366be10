import { useMemo } from "react";
import { Color, DoubleSide, Vector3 } from "three";
import type { Rings } from "../model/chart";
import { NOISE } from "./glsl";
import type { Sunlight } from "./light";

const VERTEX = /* glsl */ `
varying vec3 vWorld;
varying vec3 vMiddle;
varying vec2 vAt;
void main() {
  vAt = position.xy;
  vec4 world = modelMatrix * vec4(position, 1.0);
  vWorld = world.xyz;
  vMiddle = modelMatrix[3].xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}
`;

/** Many fine ringlets with gaps, darkened where the globe stands before the sun. */
const FRAGMENT = /* glsl */ `
varying vec3 vWorld;
varying vec3 vMiddle;
varying vec2 vAt;
uniform vec3 color;
uniform vec3 light;
uniform vec3 sun;
uniform float inner;
uniform float outer;
uniform float globe;
uniform float ambient;
uniform float seed;
${NOISE}
void main() {
  float across = (length(vAt) - inner) / (outer - inner);
  float broad = noise3(vec3(across * 7.0, seed, 1.7));
  float fine = noise3(vec3(across * 46.0, seed, 5.1));
  float finest = noise3(vec3(across * 150.0, 2.3, seed));
  float density = smoothstep(0.2, 0.75, broad * 0.62 + fine * 0.28 + finest * 0.16);
  density *= smoothstep(0.0, 0.05, across) * smoothstep(1.0, 0.93, across);
  density *= 1.0 - 0.85 * smoothstep(0.02, 0.0, abs(across - 0.64) - 0.012);
  vec3 toSun = normalize(sun - vMiddle);
  vec3 off = vWorld - vMiddle;
  float along = dot(off, toSun);
  float beside = length(off - toSun * along);
  float shadow = along < 0.0 ? smoothstep(globe * 0.93, globe * 1.04, beside) : 1.0;
  vec3 shade = light * (0.06 + 0.94 * shadow) + vec3(ambient);
  gl_FragColor = vec4(color * shade * (0.75 + 0.6 * fine), density * 0.86);
  #include <colorspace_fragment>
}
`;

interface RingDiscProps {
  rings: Rings;
  /** radius of the globe they go round */
  size: number;
  sun: Sunlight;
  seed: number;
}

export function RingDisc({ rings, size, sun, seed }: RingDiscProps) {
  const [x, y, z] = sun.from;
  const { inner, outer, color } = rings;
  const { ambient, color: light } = sun;
  const material = useMemo(
    () =>
      [
        {
          uniforms: {
            color: { value: new Color(color) },
            light: { value: new Color(light) },
            sun: { value: new Vector3(x, y, z) },
            inner: { value: inner },
            outer: { value: outer },
            globe: { value: size },
            ambient: { value: ambient * 0.4 },
            seed: { value: (seed % 977) / 9.7 },
          },
          vertexShader: VERTEX,
          fragmentShader: FRAGMENT,
          side: DoubleSide,
          transparent: true,
          depthWrite: false,
        },
      ] as const,
    [color, light, x, y, z, inner, outer, size, ambient, seed],
  );
  return (
    <mesh rotation-x={-Math.PI / 2} renderOrder={1}>
      <ringGeometry args={[inner, outer, 96, 1]} />
      <shaderMaterial args={[...material]} />
    </mesh>
  );
}
