import { useMemo } from "react";
import { AdditiveBlending, Color } from "three";

const VERTEX = /* glsl */ `
varying vec2 vAt;
void main() {
  vAt = position.xy;
  vec4 middle = modelViewMatrix * vec4(0.0, 0.0, 0.0, 1.0);
  vec2 scale = vec2(length(modelMatrix[0].xyz), length(modelMatrix[1].xyz));
  middle.xy += position.xy * scale;
  gl_Position = projectionMatrix * middle;
}
`;

const FRAGMENT = /* glsl */ `
varying vec2 vAt;
uniform vec3 color;
uniform float strength;
void main() {
  float r = length(vAt);
  float edge = smoothstep(1.0, 0.35, r);
  float core = exp(-r * r * 190.0);
  float bloom = exp(-r * r * 60.0);
  float halo = 0.0055 / (r * r + 0.02) * edge * edge;
  float ring = exp(-pow((r - 0.4) * 18.0, 2.0)) * 0.008;
  vec2 a = abs(vAt);
  float spikes = (exp(-a.y * 120.0) * exp(-a.x * 8.5) + exp(-a.x * 120.0) * exp(-a.y * 8.5)) * 0.5 * edge;
  vec3 light = color * (bloom * 0.95 + halo + ring + spikes) + vec3(1.0, 0.97, 0.93) * core * 1.1;
  gl_FragColor = vec4(light * strength, 1.0);
  #include <colorspace_fragment>
}
`;

interface GlowProps {
  color: string;
  /** radius of the whole glow; what shines is about an eighth of it */
  radius: number;
  /** 1: as bright as it is */
  strength?: number;
  position?: readonly [number, number, number];
}

/** A star too far off to be a disc: a hot point in a soft glow, always turned to the eye. */
export function Glow({ color, radius, strength = 1, position = [0, 0, 0] }: GlowProps) {
  const material = useMemo(
    () =>
      [
        {
          uniforms: { color: { value: new Color(color) }, strength: { value: strength } },
          vertexShader: VERTEX,
          fragmentShader: FRAGMENT,
          blending: AdditiveBlending,
          transparent: true,
          depthWrite: false,
        },
      ] as const,
    [color, strength],
  );
  return (
    <mesh position={[...position]} scale={radius} renderOrder={3}>
      <planeGeometry args={[2, 2]} />
      <shaderMaterial args={[...material]} />
    </mesh>
  );
}
