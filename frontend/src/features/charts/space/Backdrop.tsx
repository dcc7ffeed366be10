import { useMemo } from "react";
import {
  AdditiveBlending,
  BackSide,
  BufferAttribute,
  BufferGeometry,
  Color,
  DataTexture,
  DataUtils,
  HalfFloatType,
  LinearFilter,
  RepeatWrapping,
  RGBAFormat,
} from "three";
import { noiseOf, randomOf } from "../../../geometry/noise";
import { DITHER } from "./glsl";
import { useOwned } from "./useOwned";

const STARS = 2200;
const SKY_WIDTH = 192;
const SKY_HEIGHT = 96;

const SKY_VERTEX = /* glsl */ `
varying vec2 vUv;
void main() {
  vUv = uv;
  gl_Position = (projectionMatrix * vec4(mat3(viewMatrix) * position, 1.0)).xyww;
}
`;

const SKY_FRAGMENT = /* glsl */ `
varying vec2 vUv;
uniform sampler2D map;
${DITHER}
// Blended in curves, not straight lines, between the few pixels of the sky: their grid does not show.
vec3 smoothly(vec2 uv) {
  vec2 size = vec2(${SKY_WIDTH}.0, ${SKY_HEIGHT}.0);
  vec2 at = uv * size - 0.5;
  vec2 f = fract(at);
  vec2 base = at - f;
  vec2 low = (1.0 - f) * (1.0 - f) * (1.0 - f) / 6.0;
  vec2 high = f * f * f / 6.0;
  vec2 near = 2.0 / 3.0 - f * f * (2.0 - f) / 2.0;
  vec2 first = low + near;
  vec2 second = 1.0 - first;
  vec2 a = (base - 0.5 + near / first) / size;
  vec2 b = (base + 1.5 + high / second) / size;
  return (texture2D(map, a).rgb * first.x + texture2D(map, vec2(b.x, a.y)).rgb * second.x) * first.y +
    (texture2D(map, vec2(a.x, b.y)).rgb * first.x + texture2D(map, b).rgb * second.x) * second.y;
}
void main() {
  gl_FragColor = vec4(smoothly(vUv) + 2.0 * dither(), 1.0);
}
`;

const STAR_VERTEX = /* glsl */ `
attribute vec4 look;
varying vec3 vColor;
void main() {
  vColor = look.rgb;
  gl_Position = (projectionMatrix * vec4(mat3(viewMatrix) * position, 1.0)).xyww;
  gl_PointSize = look.a;
}
`;

const STAR_FRAGMENT = /* glsl */ `
varying vec3 vColor;
void main() {
  float r = length(gl_PointCoord - 0.5) * 2.0;
  gl_FragColor = vec4(vColor * smoothstep(1.0, 0.1, r), 1.0);
}
`;

/** What is infinitely far away: faint dust in the ship's colours, and stars that have no name. Two draw calls. */
export function Backdrop({ seed }: { seed: number }) {
  const sky = useMemo(() => paintSky(seed), [seed]);
  const stars = useMemo(() => scatterStars(seed), [seed]);
  useOwned(sky);
  useOwned(stars);
  const skyMaterial = useMemo(
    () =>
      [
        {
          uniforms: { map: { value: sky } },
          vertexShader: SKY_VERTEX,
          fragmentShader: SKY_FRAGMENT,
          side: BackSide,
          depthTest: false,
          depthWrite: false,
        },
      ] as const,
    [sky],
  );
  const starMaterial = useMemo(
    () =>
      [
        {
          vertexShader: STAR_VERTEX,
          fragmentShader: STAR_FRAGMENT,
          blending: AdditiveBlending,
          depthTest: false,
          depthWrite: false,
        },
      ] as const,
    [],
  );
  return (
    <>
      <mesh renderOrder={-20} frustumCulled={false}>
        <sphereGeometry args={[1, 24, 16]} />
        <shaderMaterial args={[...skyMaterial]} />
      </mesh>
      <points geometry={stars} renderOrder={-19} frustumCulled={false}>
        <shaderMaterial args={[...starMaterial]} />
      </points>
    </>
  );
}

/** Near-black with a breath of teal and umber along a band across the sky. */
function paintSky(seed: number): DataTexture {
  const noise = noiseOf(seed ^ 0x51c7);
  // Finer than 256 shades: so dark a sky has hardly a dozen of those.
  const shadeOf = (value: number) => DataUtils.toHalfFloat(value / 255);
  const pixels = new Uint16Array(SKY_WIDTH * SKY_HEIGHT * 4);
  for (let row = 0; row < SKY_HEIGHT; row++) {
    const north = ((row + 0.5) / SKY_HEIGHT - 0.5) * Math.PI;
    for (let column = 0; column < SKY_WIDTH; column++) {
      const east = (column / SKY_WIDTH) * 2 * Math.PI;
      const x = Math.cos(north) * Math.cos(east);
      const y = Math.sin(north);
      const z = Math.cos(north) * Math.sin(east);
      // Bent by itself and turned out of its lattice, whose edges would show as squares.
      const bend = noise.sum(0.6 * x - 0.8 * z + 3, y * 0.9, 0.8 * x + 0.6 * z, 2) * 1.6;
      const dust = noise.sum(1.5 * x + 1.1 * y + bend, 1.7 * y - 1.2 * x + 0.6 * z, 1.9 * z + 0.9 * y - bend, 5);
      const lane = noise.sum(2.3 * x - 1.9 * z + 9 - bend, 2.6 * y + 1.4 * x, 2.2 * z + 1.7 * x + bend, 5);
      const band = Math.exp(-(((y + 0.35 * x - 0.12 * z + 0.3 * (dust - 0.5)) / 0.34) ** 2));
      const haze = band * Math.max(0, dust - 0.3) * (0.5 + lane);
      const warm = Math.max(0, lane - 0.45) * band;
      const at = (row * SKY_WIDTH + column) * 4;
      pixels[at] = shadeOf(6 + haze * 27 + warm * 46);
      pixels[at + 1] = shadeOf(8 + haze * 45 + warm * 30);
      pixels[at + 2] = shadeOf(9 + haze * 48 + warm * 20);
      pixels[at + 3] = shadeOf(255);
    }
  }
  const texture = new DataTexture(pixels, SKY_WIDTH, SKY_HEIGHT, RGBAFormat, HalfFloatType);
  texture.wrapS = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

/** Most are hardly there, a few are bright, more of them along the band. */
function scatterStars(seed: number): BufferGeometry {
  const random = randomOf(seed ^ 0x2f19);
  const tints = ["#a9bcc0", "#c9c4b6", "#8fa6ac", "#c7a98a", "#dfe4e4"].map((tint) => new Color(tint));
  const positions = new Float32Array(STARS * 3);
  const looks = new Float32Array(STARS * 4);
  for (let star = 0; star < STARS; star++) {
    const east = random() * 2 * Math.PI;
    const spread = star % 3 === 0 ? (random() + random() + random() - 1.5) * 0.42 : random() * 2 - 1;
    const ring = Math.sqrt(Math.max(0, 1 - spread * spread));
    const x = ring * Math.cos(east);
    positions.set([x, spread - (star % 3 === 0 ? 0.35 * x : 0), ring * Math.sin(east)], star * 3);
    const light = random() ** 4;
    const tint = tints[Math.floor(random() * tints.length)] ?? new Color("#ffffff");
    const brightness = 0.3 + 1.1 * light;
    looks.set([tint.r * brightness, tint.g * brightness, tint.b * brightness, 1.7 + 2.3 * light], star * 4);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(positions, 3));
  geometry.setAttribute("look", new BufferAttribute(looks, 4));
  return geometry;
}
