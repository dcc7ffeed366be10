import { useFrame } from "@react-three/fiber";
import { useMemo, useRef } from "react";
import { Color, type Group, type Mesh } from "three";
import { seedOf } from "../../../geometry/noise";
import type { Chart, ChartElement } from "../model/chart";
import { Atmosphere } from "./Atmosphere";
import { GlobeBody } from "./GlobeBody";
import { globeOf } from "./globeOf";
import type { Sunlight } from "./light";
import { OrbitTrack } from "./OrbitTrack";
import { RingDisc } from "./RingDisc";
import { Rubble } from "./Rubble";
import { Sun } from "./Sun";
import { whereIs } from "../model/whereIs";

interface SystemSceneProps {
  chart: Chart;
  selected: string | null;
  moving: boolean;
  /** in the chart's time */
  now: () => number;
}

/** A star and what goes round it, lit by it. */
export function SystemScene({ chart, selected, moving, now }: SystemSceneProps) {
  const { centre, ambient } = chart;
  // Paler than the star looks, so that the colours of its planets still tell.
  const light = `#${new Color(centre?.light ?? "#ffffff").lerp(new Color("#ffffff"), 0.35).getHexString()}`;
  const sun = useMemo(
    (): Sunlight => ({ from: [0, 0, 0], color: light, ambient: Math.max(ambient, 0.2) }),
    [light, ambient],
  );
  return (
    <>
      <pointLight color={light} intensity={2.2} decay={0} />
      <ambientLight intensity={ambient} />
      {centre !== null && <Sun star={centre} moving={moving} />}
      {chart.elements.map((body) => (
        <group key={body.id}>
          {"orbit" in body.place && (
            <OrbitTrack orbit={body.place.orbit} color={body.color} marked={body.id === selected} now={now} />
          )}
          <Body chart={chart} body={body} sun={sun} now={now} />
        </group>
      ))}
    </>
  );
}

interface BodyProps {
  chart: Chart;
  body: ChartElement;
  sun: Sunlight;
  now: () => number;
}

/** A body on its way, turning; its axis leans as its name has it, since the files do not say. */
export function Body({ chart, body, sun, now }: BodyProps) {
  const group = useRef<Group>(null);
  const ball = useRef<Mesh>(null);
  const seed = seedOf(body.id);
  useFrame(() => {
    group.current?.position.set(...whereIs(body, chart, now()));
    ball.current?.rotation.set(0, (seed % 628) / 100 + now() * (body.kind === "gas_giant" ? 0.09 : 0.05), 0);
  });
  const globe = globeOf(body);
  return (
    <group ref={group}>
      <group rotation={[0.12 + ((seed >> 4) % 20) / 100, 0, 0.14 + ((seed >> 8) % 26) / 100]}>
        {body.kind === "asteroid" ? (
          <Rubble size={body.size} color={body.color} seed={seed} />
        ) : (
          <GlobeBody ref={ball} globe={globe} size={body.size} sun={sun} detail={256} segments={48} />
        )}
        {body.rings !== null && <RingDisc rings={body.rings} size={body.size} sun={sun} seed={seed} />}
      </group>
      {globe.atmosphere !== null && body.kind !== "asteroid" && (
        <Atmosphere color={globe.atmosphere} size={body.size} sun={sun} />
      )}
    </group>
  );
}
