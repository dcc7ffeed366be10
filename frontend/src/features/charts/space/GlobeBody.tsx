import { type Ref, useMemo } from "react";
import { Color, type Mesh, Vector2, Vector3 } from "three";
import type { Globe } from "../model/chart";
import type { Sunlight } from "./light";
import { useGlobeTexture } from "./useGlobeTexture";

const VERTEX = /* glsl */ `
varying vec2 vUv;
varying vec3 vNormal;
varying vec3 vWorld;
varying vec3 vAxis;
void main() {
  vUv = uv;
  vAxis = mat3(modelMatrix) * vec3(0.0, 1.0, 0.0);
  vec4 world = modelMatrix * vec4(position, 1.0);
  vWorld = world.xyz;
  vNormal = normalize(mat3(modelMatrix) * normal);
  gl_Position = projectionMatrix * viewMatrix * world;
}
`;

/** Lit from one point, with relief taken from how light the ground is, a soft terminator, and air at the limb. */
const FRAGMENT = /* glsl */ `
varying vec2 vUv;
varying vec3 vNormal;
varying vec3 vWorld;
uniform sampler2D map;
uniform vec3 sun;
uniform vec3 light;
uniform vec3 air;
uniform float ambient;
uniform float relief;
uniform vec2 grain;
uniform float glow;
varying vec3 vAxis;
float tone(vec3 color) {
  return dot(color, vec3(0.333));
}
void main() {
  vec3 ground = texture2D(map, vUv).rgb;
  #ifdef FINE
  vec2 close = vUv * vec2(9.0, 5.0) + vec2(0.0, 0.31);
  ground *= 1.0 + smoothstep(0.0, 0.2, min(vUv.y, 1.0 - vUv.y)) * clamp(0.9 * (tone(texture2D(map, close).rgb) - tone(texture2D(map, close, 4.0).rgb)), -0.16, 0.16);
  #endif
  vec3 normal = normalize(vNormal);
  vec3 toSun = normalize(sun - vWorld);
  vec3 toEye = normalize(cameraPosition - vWorld);
  float here = tone(ground);
  vec3 east = normalize(cross(vAxis, normal) + vec3(1e-4, 0.0, 0.0));
  vec3 north = cross(normal, east);
  float rise = tone(texture2D(map, vUv + vec2(grain.x, 0.0)).rgb) - here;
  float climb = tone(texture2D(map, vUv + vec2(0.0, grain.y)).rgb) - here;
  vec3 rough = normalize(normal - relief * (rise * east + climb * north));
  float plain = dot(normal, toSun);
  float day = smoothstep(-0.22, 1.0, plain);
  float lit = day * (0.25 + 0.75 * day) + (dot(rough, toSun) - plain) * smoothstep(-0.1, 0.3, plain);
  float facing = max(0.0, dot(normal, toEye));
  vec3 dusk = mix(vec3(0.5, 0.62, 0.66), light, 0.4) * ambient;
  vec3 shade = light * max(0.0, lit) * 1.1 + dusk * (0.35 + 0.65 * facing);
  vec3 color = ground * shade * (0.55 + 0.45 * facing);
  float rim = pow(1.0 - facing, 2.6);
  color += air * light * rim * smoothstep(-0.25, 0.6, plain) * 0.9;
  color += ground * glow * smoothstep(0.12, 0.5, ground.r) * 0.65;
  gl_FragColor = vec4(color, 1.0);
  #include <colorspace_fragment>
}
`;

interface GlobeBodyProps {
  globe: Globe;
  /** radius */
  size: number;
  sun: Sunlight;
  /** of the painted surface, in pixels */
  detail: number;
  /** of the ball, around; half of it from pole to pole */
  segments: number;
  ref?: Ref<Mesh>;
}

/** The ball of a planet, giant or moon. Its surface turns with the mesh. */
export function GlobeBody({ globe, size, sun, detail, segments, ref }: GlobeBodyProps) {
  const map = useGlobeTexture(globe, detail);
  const { color, ambient } = sun;
  const [x, y, z] = sun.from;
  const { atmosphere } = globe;
  const { style } = globe.recipe;
  const material = useMemo(
    () =>
      [
        {
          uniforms: {
            map: { value: map },
            sun: { value: new Vector3(x, y, z) },
            light: { value: new Color(color) },
            air: { value: new Color(atmosphere ?? "#000000") },
            ambient: { value: ambient },
            relief: { value: style === "gas" ? 0 : 2.1 },
            grain: { value: new Vector2(1.4 / detail, 2.8 / detail) },
            glow: { value: style === "lava" ? 1 : 0 },
          },
          // Seen from near by, a surface is given grain from itself.
          defines: detail > 512 ? { FINE: "" } : {},
          vertexShader: VERTEX,
          fragmentShader: FRAGMENT,
        },
      ] as const,
    [map, x, y, z, color, atmosphere, ambient, style, detail],
  );
  return (
    <mesh ref={ref} scale={size}>
      <sphereGeometry args={[1, segments, segments / 2]} />
      <shaderMaterial args={[...material]} />
    </mesh>
  );
}
