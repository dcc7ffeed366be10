import { useFrame, useThree } from "@react-three/fiber";
import { useCallback, useEffect } from "react";
import { seedOf } from "../../../geometry/noise";
import type { Chart } from "../model/chart";
import { Backdrop } from "./Backdrop";
import { CameraRig } from "./CameraRig";
import { chartTime } from "./chartTime";
import { GalaxyScene } from "./GalaxyScene";
import { OrbitScene } from "./OrbitScene";
import { SightKeeper } from "./SightKeeper";
import type { Sights } from "./Sights";
import { SystemScene } from "./SystemScene";

interface SpaceSceneProps {
  chart: Chart;
  selected: string | null;
  /** false: time stands, and nothing glides */
  moving: boolean;
  visible: boolean;
  sights: Sights;
}

/** All that one chart puts on the canvas. */
export function SpaceScene({ chart, selected, moving, visible, sights }: SpaceSceneProps) {
  const { timeScale, level } = chart;
  const now = useCallback(() => chartTime({ timeScale }, moving), [timeScale, moving]);
  const scene = { chart, selected, moving, now };
  return (
    <>
      <Drive running={moving && visible && level !== "galaxy"} visible={visible} chart={chart} />
      <CameraRig {...scene} />
      <Backdrop seed={level === "galaxy" ? 11 : seedOf(chart.address.system)} />
      {level === "galaxy" && <GalaxyScene {...scene} />}
      {level === "system" && <SystemScene {...scene} />}
      {level === "orbit" && <OrbitScene {...scene} />}
      <SightKeeper {...scene} sights={sights} />
    </>
  );
}

/** Has frames drawn one after the other while something moves, and one where something has changed. */
function Drive({ running, visible, chart }: { running: boolean; visible: boolean; chart: Chart }) {
  const invalidate = useThree((state) => state.invalidate);
  useFrame(() => {
    if (running) {
      invalidate();
    }
  });
  useEffect(() => invalidate(), [running, visible, chart, invalidate]);
  return null;
}
