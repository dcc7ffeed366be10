import { useMemo } from "react";
import { Color, DoubleSide } from "three";

const VERTEX = /* glsl */ `
varying vec2 vAt;
void main() {
  vAt = position.xy;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`;

const FRAGMENT = /* glsl */ `
varying vec2 vAt;
uniform vec3 color;
uniform float reach;
uniform float step;
float line(float value, float width) {
  float per = fwidth(value);
  return 1.0 - smoothstep(0.0, per * width, abs(fract(value - 0.5) - 0.5));
}
void main() {
  float r = length(vAt);
  float rings = line(r / step, 1.3);
  float spoke = atan(vAt.y, vAt.x) / 6.2831853 * 24.0;
  float per = 24.0 / 6.2831853 / max(r, 0.001) * length(vec2(fwidth(vAt.x), fwidth(vAt.y)));
  float spokes = (1.0 - smoothstep(0.0, per * 1.1, abs(fract(spoke - 0.5) - 0.5))) * smoothstep(step, step * 2.0, r);
  float fade = smoothstep(reach, reach * 0.25, r);
  gl_FragColor = vec4(color, max(rings * 0.3, spokes * 0.16) * fade);
  #include <colorspace_fragment>
}
`;

/** The plane that heights on the chart are read from: rings at round distances, and spokes. */
export function ChartPlane({ reach, step }: { reach: number; step: number }) {
  const material = useMemo(
    () =>
      [
        {
          uniforms: { color: { value: new Color("#5a7a7a") }, reach: { value: reach }, step: { value: step } },
          vertexShader: VERTEX,
          fragmentShader: FRAGMENT,
          side: DoubleSide,
          transparent: true,
          depthWrite: false,
        },
      ] as const,
    [reach, step],
  );
  return (
    <mesh rotation-x={-Math.PI / 2} renderOrder={-5}>
      <circleGeometry args={[reach, 64]} />
      <shaderMaterial args={[...material]} />
    </mesh>
  );
}
