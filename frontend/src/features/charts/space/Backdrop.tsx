import { useMemo } from "react";
import { AdditiveBlending, BackSide, BufferAttribute, BufferGeometry, Color, DataTexture, LinearFilter } from "three";
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
void main() {
  gl_FragColor = vec4(texture2D(map, vUv).rgb + dither(), 1.0);
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
  const pixels = new Uint8Array(SKY_WIDTH * SKY_HEIGHT * 4);
  for (let row = 0; row < SKY_HEIGHT; row++) {
    const north = ((row + 0.5) / SKY_HEIGHT - 0.5) * Math.PI;
    for (let column = 0; column < SKY_WIDTH; column++) {
      const east = (column / SKY_WIDTH) * 2 * Math.PI;
      const x = Math.cos(north) * Math.cos(east);
      const y = Math.sin(north);
      const z = Math.cos(north) * Math.sin(east);
      const dust = noise.sum(x * 2.2, y * 2.2, z * 2.2, 4);
      const lane = noise.sum(x * 4 + 9, y * 4, z * 4, 3);
      const band = Math.exp(-(((y + 0.35 * x - 0.12 * z + 0.3 * (dust - 0.5)) / 0.34) ** 2));
      const haze = band * Math.max(0, dust - 0.3) * (0.5 + lane);
      const warm = Math.max(0, lane - 0.45) * band;
      const at = (row * SKY_WIDTH + column) * 4;
      pixels[at] = 6 + haze * 27 + warm * 46;
      pixels[at + 1] = 8 + haze * 45 + warm * 30;
      pixels[at + 2] = 9 + haze * 48 + warm * 20;
      pixels[at + 3] = 255;
    }
  }
  const texture = new DataTexture(pixels, SKY_WIDTH, SKY_HEIGHT);
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
