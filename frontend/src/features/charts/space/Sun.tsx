import { useFrame } from "@react-three/fiber";
import { useMemo, useRef } from "react";
import { AdditiveBlending, Color, type ShaderMaterial } from "three";
import type { Centre } from "../model/chart";
import { DITHER, NOISE } from "./glsl";

const FACE_VERTEX = /* glsl */ `
varying vec3 vAt;
varying vec3 vNormal;
varying vec3 vEye;
void main() {
  vAt = position;
  vec4 seen = modelViewMatrix * vec4(position, 1.0);
  vNormal = normalize(normalMatrix * normal);
  vEye = normalize(-seen.xyz);
  gl_Position = projectionMatrix * seen;
}
`;

const FACE_FRAGMENT = /* glsl */ `
varying vec3 vAt;
varying vec3 vNormal;
varying vec3 vEye;
uniform vec3 color;
uniform vec3 hot;
uniform float time;
${NOISE}
void main() {
  float facing = max(0.0, dot(normalize(vNormal), normalize(vEye)));
  float cells = noise3(vAt * 9.0 + vec3(0.0, time * 0.05, 0.0));
  float grains = noise3(vAt * 27.0 - vec3(time * 0.08, 0.0, 0.0));
  float spots = smoothstep(0.7, 0.86, noise3(vAt * 3.4 + 4.0 + time * 0.012));
  float heat = 0.2 + 0.5 * cells + 0.5 * grains - 0.5 * spots;
  vec3 face = mix(color * 0.78, hot, clamp(heat * (0.3 + 0.85 * facing), 0.0, 1.0));
  gl_FragColor = vec4(face * (0.45 + 0.62 * pow(facing, 0.55)) + color * 0.25 * pow(1.0 - facing, 2.0), 1.0);
  #include <colorspace_fragment>
}
`;

const CORONA_VERTEX = /* glsl */ `
varying vec2 vAt;
void main() {
  vAt = position.xy;
  vec4 middle = modelViewMatrix * vec4(0.0, 0.0, 0.0, 1.0);
  middle.xy += position.xy * length(modelMatrix[0].xyz);
  gl_Position = projectionMatrix * middle;
}
`;

const CORONA_FRAGMENT = /* glsl */ `
varying vec2 vAt;
uniform vec3 color;
uniform float disc;
uniform float strength;
uniform float time;
${NOISE}
${DITHER}
void main() {
  float r = length(vAt);
  float out1 = max(0.0, (r - disc) / (1.0 - disc));
  float fade = smoothstep(1.0, 0.0, out1);
  vec2 way = vAt / max(r, 0.001);
  float rays = noise3(vec3(way * 3.2, time * 0.05)) * 0.65 + noise3(vec3(way * 9.0, 7.0 - time * 0.08)) * 0.35;
  float near = exp(-out1 * 15.0);
  float wide = exp(-out1 * (5.5 - 1.5 * rays)) * (0.5 + 0.7 * rays);
  float light = (near * 0.85 + wide * 0.4 * (0.35 + strength)) * fade * fade * (0.45 + 0.75 * strength);
  gl_FragColor = vec4(color * light + dither() * fade, 1.0);
  #include <colorspace_fragment>
}
`;

/** A star near enough to be a disc: a seething face, darker at the limb, in a corona that turns with the eye. */
export function Sun({ star, moving }: { star: Centre; moving: boolean }) {
  const face = useRef<ShaderMaterial>(null);
  const corona = useRef<ShaderMaterial>(null);
  const reach = star.size * (2.4 + 3.4 * star.corona);
  const faceArgs = useMemo(
    () =>
      [
        {
          uniforms: {
            color: { value: new Color(star.color) },
            hot: { value: new Color(star.color).lerp(new Color("#fff1dd"), 0.34) },
            time: { value: 0 },
          },
          vertexShader: FACE_VERTEX,
          fragmentShader: FACE_FRAGMENT,
        },
      ] as const,
    [star.color],
  );
  const coronaArgs = useMemo(
    () =>
      [
        {
          uniforms: {
            color: { value: new Color(star.light).lerp(new Color(star.color), 0.5) },
            disc: { value: star.size / reach },
            strength: { value: star.corona },
            time: { value: 0 },
          },
          vertexShader: CORONA_VERTEX,
          fragmentShader: CORONA_FRAGMENT,
          blending: AdditiveBlending,
          transparent: true,
          depthWrite: false,
        },
      ] as const,
    [star.light, star.color, star.size, star.corona, reach],
  );
  useFrame(() => {
    const time = moving ? performance.now() / 1000 : 0;
    for (const material of [face.current, corona.current]) {
      const uniform = material?.uniforms.time;
      if (uniform !== undefined) {
        uniform.value = time;
      }
    }
  });
  return (
    <>
      <mesh scale={star.size}>
        <sphereGeometry args={[1, 96, 64]} />
        <shaderMaterial ref={face} args={[...faceArgs]} />
      </mesh>
      <mesh scale={reach} renderOrder={4}>
        <planeGeometry args={[2, 2]} />
        <shaderMaterial ref={corona} args={[...coronaArgs]} />
      </mesh>
    </>
  );
}
