import { useMemo } from "react";
import { AdditiveBlending, BackSide, Color, Vector3 } from "three";
import type { Sunlight } from "./light";

const VERTEX = /* glsl */ `
varying vec3 vWorld;
varying vec3 vMiddle;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vWorld = world.xyz;
  vMiddle = modelMatrix[3].xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}
`;

/** How near the line of sight passes the ground says how much air it goes through. */
const FRAGMENT = /* glsl */ `
varying vec3 vWorld;
varying vec3 vMiddle;
uniform vec3 color;
uniform vec3 sun;
uniform float ground;
uniform float top;
void main() {
  vec3 way = normalize(vWorld - cameraPosition);
  vec3 nearest = cameraPosition + way * dot(vMiddle - cameraPosition, way) - vMiddle;
  float height = (length(nearest) / ground - 1.0) / (top - 1.0);
  float air = pow(clamp(1.0 - height, 0.0, 1.0), 4.5);
  float lit = smoothstep(-0.45, 0.75, dot(normalize(nearest), normalize(sun - vMiddle)));
  gl_FragColor = vec4(color * air * lit * 0.7, 1.0);
  #include <colorspace_fragment>
}
`;

/** How far air reaches above the ground, in radii. */
const TOP = 1.13;

/** The air round a globe, seen against the dark beyond its limb. */
export function Atmosphere({ color, size, sun }: { color: string; size: number; sun: Sunlight }) {
  const [x, y, z] = sun.from;
  const material = useMemo(
    () =>
      [
        {
          uniforms: {
            color: { value: new Color(color) },
            sun: { value: new Vector3(x, y, z) },
            ground: { value: size },
            top: { value: TOP },
          },
          vertexShader: VERTEX,
          fragmentShader: FRAGMENT,
          side: BackSide,
          blending: AdditiveBlending,
          transparent: true,
          depthWrite: false,
        },
      ] as const,
    [color, x, y, z, size],
  );
  return (
    <mesh scale={size * TOP} renderOrder={2}>
      <sphereGeometry args={[1, 40, 24]} />
      <shaderMaterial args={[...material]} />
    </mesh>
  );
}
