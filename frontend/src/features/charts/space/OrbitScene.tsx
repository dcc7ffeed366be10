import { useFrame } from "@react-three/fiber";
import { useMemo, useRef } from "react";
import type { Group, Mesh } from "three";
import type { Point3 } from "../../../geometry/space";
import type { Centre, Chart, ChartElement } from "../model/chart";
import { Atmosphere } from "./Atmosphere";
import { Glow } from "./Glow";
import { GlobeBody } from "./GlobeBody";
import { globeOf } from "./globeOf";
import type { Sunlight } from "./light";
import { OrbitTrack } from "./OrbitTrack";
import { Station } from "./Station";
import { Body } from "./SystemScene";
import { turnOf, whereIs } from "../model/whereIs";

/** The sun of an orbit, which its chart does not tell of: a little warm, as seen from far away. */
const SUNSHINE = "#efe6d6";

interface OrbitSceneProps {
  chart: Chart;
  selected: string | null;
  now: () => number;
}

/** A planet that turns, its moons and stations; a sun far off to the left of where one first looks from. */
export function OrbitScene({ chart, selected, now }: OrbitSceneProps) {
  const { centre, ambient, reach, camera } = chart;
  const [x, , z] = camera.position;
  const sun = useMemo((): Sunlight => {
    const side = Math.atan2(x, z) - 0.95;
    const from: Point3 = [Math.sin(side) * reach * 30, reach * 9, Math.cos(side) * reach * 30];
    return { from, color: SUNSHINE, ambient: Math.max(ambient, 0.12) };
  }, [x, z, reach, ambient]);
  return (
    <>
      <directionalLight position={[...sun.from]} color={SUNSHINE} intensity={2.4} />
      <ambientLight intensity={sun.ambient * 1.6} color="#9fb8b8" />
      <Glow color={SUNSHINE} radius={reach * 12} strength={0.8} position={sun.from} />
      {centre !== null && <Planet chart={chart} centre={centre} sun={sun} now={now} />}
      {chart.elements.map((element) =>
        "orbit" in element.place ? (
          <group key={element.id}>
            <OrbitTrack orbit={element.place.orbit} color={element.color} marked={element.id === selected} now={now} />
            {element.kind === "station" ? (
              <Docked chart={chart} station={element} now={now} />
            ) : (
              <Body chart={chart} body={element} sun={sun} now={now} />
            )}
          </group>
        ) : null,
      )}
    </>
  );
}

interface PlanetProps {
  chart: Chart;
  centre: Centre;
  sun: Sunlight;
  now: () => number;
}

function Planet({ chart, centre, sun, now }: PlanetProps) {
  const ball = useRef<Mesh>(null);
  useFrame(() => {
    ball.current?.rotation.set(0, turnOf(chart, now()), 0);
  });
  const globe = globeOf({ id: centre.name, color: centre.color, globe: centre.globe });
  return (
    <>
      <group rotation-z={(-centre.tilt * Math.PI) / 180}>
        <GlobeBody ref={ball} globe={globe} size={centre.size} sun={sun} detail={768} segments={96} />
      </group>
      {globe.atmosphere !== null && <Atmosphere color={globe.atmosphere} size={centre.size} sun={sun} />}
    </>
  );
}

/** A station on its way, its underside to the planet's south, slowly turning. */
function Docked({ chart, station, now }: { chart: Chart; station: ChartElement; now: () => number }) {
  const group = useRef<Group>(null);
  useFrame(() => {
    group.current?.position.set(...whereIs(station, chart, now()));
    group.current?.rotation.set(0.32, now() * 0.12 + 0.6, 0.2);
  });
  return (
    <group ref={group}>
      <Station icon={station.icon} color={station.color} size={station.size} />
    </group>
  );
}
