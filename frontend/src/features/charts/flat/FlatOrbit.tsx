import { useState } from "react";
import { clamp } from "../../../geometry/cells";
import { turnTowards } from "../../../geometry/space";
import type { Chart, ChartElement, ChartPictureProps } from "../model/chart";
import { FlatFrame } from "./FlatFrame";
import { OrbitLayer, placeOf } from "./OrbitLayer";
import { ringOf, type Scene } from "./scene";

const RADIANS = Math.PI / 180;
const TURN_STEP = 30 * RADIANS;
/** From how far above the equator the globe is looked at, in degrees, unless a place far north or south asks for more. */
const LATITUDE = 16;
const FURTHEST = 62;

/** How a globe is held: turned to the east, and looked at from some latitude; both in radians. */
interface Hold {
  turn: number;
  pitch: number;
}

/** A body as a globe that is turned by hand, with the places on its near side and what goes round it. */
export function FlatOrbit({ picture }: { picture: ChartPictureProps }) {
  const { chart, selected } = picture;
  const [hold, setHold] = useState(() => holdFor(chart, selected) ?? holdOf(firstPlace(chart)));
  const [shown, setShown] = useState(selected);
  if (shown !== selected) {
    // What is picked out from elsewhere may lie on the far side: the globe turns to it.
    setShown(selected);
    setHold(holdFor(chart, selected) ?? hold);
  }
  const turnBy = (by: number) => setHold((held) => ({ ...held, turn: held.turn + by }));
  return (
    <FlatFrame
      picture={picture}
      pitchFor={() => hold.pitch}
      turn={hold.turn}
      boxFor={(scene) => boxOf(chart, scene)}
      pointOf={(element) => placeOf(element, chart, hold.turn)}
      Layer={OrbitLayer}
      controls={
        <>
          <button type="button" aria-label="Turn the globe west" onClick={() => turnBy(TURN_STEP)}>
            ↺
          </button>
          <button type="button" aria-label="Turn the globe east" onClick={() => turnBy(-TURN_STEP)}>
            ↻
          </button>
        </>
      }
    />
  );
}

function firstPlace(chart: Chart): ChartElement | undefined {
  return chart.elements.find(({ place }) => "surface" in place);
}

/** The hold in which an element of the surface faces the reader; null for what is not on the surface. */
function holdFor(chart: Chart, id: string | null): Hold | null {
  const element = chart.elements.find((other) => other.id === id);
  return element !== undefined && "surface" in element.place ? holdOf(element) : null;
}

function holdOf(element: ChartElement | undefined): Hold {
  const { latitude, longitude } =
    element !== undefined && "surface" in element.place ? element.place.surface : { latitude: 0, longitude: 0 };
  const above = latitude >= -30 ? clamp(latitude, LATITUDE, FURTHEST) : clamp(latitude, -FURTHEST, 0);
  return { turn: turnTowards({ latitude, longitude }, [0, 0, 1]), pitch: above * RADIANS };
}

function boxOf(chart: Chart, scene: Scene) {
  const globe = (chart.centre?.size ?? 1) * 1.12;
  const points = chart.elements.flatMap(({ place, size }) =>
    "orbit" in place ? ringOf({ ...place.orbit, radius: place.orbit.radius + size }, scene) : [],
  );
  const width = Math.max(globe, ...points.map(({ x }) => Math.abs(x)));
  const height = Math.max(globe, ...points.map(({ y }) => Math.abs(y)));
  return { x: -width, y: -height, width: 2 * width, height: 2 * height };
}
