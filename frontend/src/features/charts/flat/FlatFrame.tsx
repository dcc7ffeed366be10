import { type ComponentType, type ReactNode, useEffect, useMemo } from "react";
import type { Size } from "../../../geometry/cells";
import { seedOf } from "../../../geometry/noise";
import type { Box } from "../../../geometry/rooms";
import type { Point3 } from "../../../geometry/space";
import type { ChartElement, ChartPictureProps } from "../model/chart";
import { Backdrop } from "./Backdrop";
import styles from "./flat.module.css";
import { type LayerProps, type Scene, sceneOf } from "./scene";
import { useFlatCamera, useFrame } from "./useFlatCamera";

interface FlatFrameProps {
  picture: ChartPictureProps;
  /** how far above the plane the eye stands, in radians */
  pitchFor: (size: Size) => number;
  /** all there is to see, for a scene of scale 1 */
  boxFor: (scene: Scene) => Box;
  /** where an element lies */
  pointOf: (element: ChartElement) => Point3;
  turn?: number;
  Layer: ComponentType<LayerProps>;
  /** further buttons beside those of the zoom */
  controls?: ReactNode;
}

const MARGIN_REM = 2.6;

/** The window of a flat chart: pan, zoom, and the drawing of its level inside. */
export function FlatFrame({ picture, pitchFor, boxFor, pointOf, turn = 0, Layer, controls }: FlatFrameProps) {
  const { chart, selected } = picture;
  const { ref, frame } = useFrame();
  const { size, rem } = frame;
  const pitch = pitchFor(size);
  const box = boxFor(sceneOf({ scale: 1, rem, size, pitch, turn, window: null }));
  const margin = Math.min(rem * MARGIN_REM, size.width * 0.12, size.height * 0.14);
  const { camera, moved, gestures, onKeyDown, zoomIn, zoomOut, reset, bringIn } = useFlatCamera(ref, size, box, margin);
  const { scale } = camera;
  const [left, top] = moved ? [0, 0] : [-camera.x, -camera.y];
  const scene = useMemo(
    () => sceneOf({ scale, rem, size, pitch, turn, window: moved ? null : { x: left, y: top, ...size } }),
    [scale, rem, size, pitch, turn, moved, left, top],
  );
  const picked = chart.elements.find(({ id }) => id === selected);

  useEffect(() => {
    if (picked !== undefined) {
      bringIn(scene.put(pointOf(picked)));
    }
    // Only when something else is picked out: the reader may look elsewhere meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected]);

  return (
    <div
      className={styles.picture}
      data-testid="chart"
      data-picture="flat"
      data-level={chart.level}
      data-chart={[chart.address.system, chart.address.body].filter(Boolean).join("/")}
    >
      <div
        ref={ref}
        className={styles.frame}
        role="group"
        tabIndex={0}
        aria-label={`Chart of ${chart.title}`}
        onKeyDown={onKeyDown}
        {...gestures}
      >
        <svg className={styles.sheet} width={size.width} height={size.height}>
          <Backdrop size={size} seed={seedOf(chart.title)} />
          <g transform={`translate(${camera.x} ${camera.y})`}>
            <Layer scene={scene} picture={picture} />
          </g>
        </svg>
      </div>
      <div className={styles.tools} role="toolbar" aria-label="Chart view" data-control>
        {controls}
        <button type="button" aria-label="Zoom in" onClick={zoomIn}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={zoomOut}>
          −
        </button>
        <button type="button" aria-label="Reset view" onClick={reset}>
          ⤢
        </button>
      </div>
    </div>
  );
}
