import { OrbitControls, PerspectiveCamera } from "@react-three/drei";
import { useFrame, useThree } from "@react-three/fiber";
import { type ComponentRef, useEffect, useLayoutEffect, useRef } from "react";
import type { PerspectiveCamera as Camera } from "three";
import type { Point3 } from "../../../geometry/space";
import type { Chart } from "../model/chart";
import { GLIDE_MS, homeView, standpoint, type View, viewAlong, viewBetween, viewFrom, viewOn } from "./cameraView";
import { whereIs } from "../model/whereIs";

type Controls = ComponentRef<typeof OrbitControls>;

interface CameraRigProps {
  chart: Chart;
  selected: string | null;
  moving: boolean;
  now: () => number;
}

/**
 * The camera of one chart: the hand turns and zooms it, what is picked out draws it near, and it keeps up with what moves.
 * A hand on it ends a glide.
 */
export function CameraRig({ chart, selected, moving, now }: CameraRigProps) {
  const camera = useRef<Camera>(null);
  const controls = useRef<Controls>(null);
  const glide = useRef<{ from: View; since: number; share: number } | null>(null);
  const last = useRef<Point3 | null>(null);
  const invalidate = useThree((state) => state.invalidate);
  const aspect = useThree((state) => state.size.width / Math.max(1, state.size.height));
  const element = chart.elements.find(({ id }) => id === selected) ?? null;
  const home = homeView(chart, aspect);
  const [least, greatest] = chart.camera.zoom;
  const first = useRef(true);

  useLayoutEffect(() => {
    if (first.current) {
      first.current = false;
      // One comes in from a little farther off.
      const view = moving ? { ...home, distance: home.distance * 1.28 } : home;
      camera.current?.position.set(...standpoint(view));
      controls.current?.target.set(...view.target);
    }
    // Only how a chart is first seen; later the hand has it.
  }, []); // eslint-disable-line react-hooks/exhaustive-deps

  useEffect(() => {
    last.current = null;
    if (camera.current !== null && controls.current !== null) {
      const { position } = camera.current;
      const { target } = controls.current;
      const from = viewFrom([position.x, position.y, position.z], [target.x, target.y, target.z]);
      glide.current = { from, since: moving ? performance.now() : -GLIDE_MS, share: 0 };
      invalidate();
    }
  }, [selected, moving, invalidate]);

  useFrame(() => {
    const eye = camera.current;
    const hand = controls.current;
    if (eye === null || hand === null) {
      return;
    }
    const place = element === null ? null : whereIs(element, chart, now());
    let view: View | null = null;
    if (glide.current !== null) {
      const { from, since } = glide.current;
      const share = Math.min(1, (performance.now() - since) / GLIDE_MS);
      const goal = element === null || place === null ? home : viewOn(chart, element, place, from, home);
      view = viewBetween(from, goal, share);
      glide.current = share < 1 ? { from, since, share } : null;
      invalidate();
    } else if (place !== null && last.current !== null) {
      const { x, y, z } = eye.position;
      view = viewAlong(chart, viewFrom([x, y, z], [hand.target.x, hand.target.y, hand.target.z]), last.current, place);
    }
    last.current = place;
    if (view !== null) {
      hand.target.set(...view.target);
      eye.position.set(...standpoint(view));
      eye.lookAt(...view.target);
    }
  }, -2);

  return (
    <>
      <PerspectiveCamera
        ref={camera}
        makeDefault
        fov={chart.camera.fov}
        near={Math.max(0.02, Math.min(least / 20, chart.reach / 200))}
        far={(greatest + chart.reach) * 60}
      />
      <OrbitControls
        ref={controls}
        enablePan={false}
        enableDamping={moving}
        dampingFactor={0.09}
        rotateSpeed={0.55}
        zoomSpeed={0.8}
        minDistance={least}
        maxDistance={Math.max(greatest, home.distance) * 1.3}
        minPolarAngle={0.12}
        maxPolarAngle={Math.PI - 0.12}
        onStart={() => {
          glide.current = null;
        }}
      />
    </>
  );
}
