import { type DragEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useMemo } from "react";
import type { Point } from "../../../geometry/cells";
import type { Box } from "../../../geometry/rooms";
import { Band } from "./Band";
import styles from "./map.module.css";
import { type MapSpace, MapSpaceContext } from "./mapContext";
import { CELL } from "./scale";
import { TipProvider } from "./tips";
import { useCamera } from "./useCamera";

const ZOOM_STEP = 1.3;
const KEY_PAN_PX = 80;

interface MapFrameProps {
  /** accessible name of the whole map */
  name: string;
  grid: { width: number; height: number };
  /** what the camera shows at first, in map units; the same object as long as it is the same */
  content: Box;
  /** all that is drawn, in map units; likewise */
  bounds: Box;
  /** While given, every click on the map goes here, in cell units, and to nothing on it. */
  onPoint?: ((point: Point) => void) | undefined;
  /** Takes what is dragged onto the map from elsewhere on the page. */
  onDropAt?: ((point: Point, data: DataTransfer) => void) | undefined;
  /** Takes the box, in cell units, that was drawn with Shift held. */
  onBand?: ((box: Box) => void) | undefined;
  children: ReactNode;
}

/** The window onto a deck: camera, tooltips and zoom buttons. What there is to see are its children, sheets. */
export function MapFrame({ name, grid, content, bounds, onPoint, onDropAt, onBand, children }: MapFrameProps) {
  const { frameRef, planeRef, gestures, toMapPoint, zoom, reset, panBy } = useCamera(content, bounds);
  const { width, height } = grid;
  const space = useMemo((): MapSpace => {
    const toPoint: MapSpace["toPoint"] = (event) => {
      const point = toMapPoint(event);
      return { x: point.x / CELL, y: point.y / CELL };
    };
    return { toPoint, grid: { width, height }, bounds };
  }, [toMapPoint, width, height, bounds]);

  const onClickCapture = (event: MouseEvent<HTMLElement>) => {
    gestures.onClickCapture(event);
    if (onPoint !== undefined && !event.isPropagationStopped()) {
      event.stopPropagation();
      onPoint(space.toPoint(event));
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
    if (move !== undefined) {
      event.preventDefault();
      move({ zoom, reset, panBy });
    }
  };
  const dropping = onDropAt && {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      onDropAt(space.toPoint(event), event.dataTransfer);
    },
  };

  return (
    <TipProvider>
      <MapSpaceContext value={space}>
        <div
          ref={frameRef}
          className={styles.frame}
          role="group"
          tabIndex={0}
          aria-label={name}
          data-testid="encounter-map"
          data-placing={onPoint !== undefined || undefined}
          {...gestures}
          {...dropping}
          onClickCapture={onClickCapture}
          onKeyDown={onKeyDown}
        >
          <div ref={planeRef} className={styles.plane} data-testid="map-content">
            {children}
          </div>
          <div className={styles.shield} />
          {onBand && <Band frameRef={frameRef} toPoint={space.toPoint} onBand={onBand} />}
        </div>
        <div className={styles.zoom} role="toolbar" aria-label="Map zoom" data-control>
          <button type="button" aria-label="Zoom in" onClick={() => zoom(ZOOM_STEP)}>
            +
          </button>
          <button type="button" aria-label="Zoom out" onClick={() => zoom(1 / ZOOM_STEP)}>
            −
          </button>
          <button type="button" aria-label="Reset view" data-testid="map-reset" onClick={reset}>
            ⤢
          </button>
        </div>
      </MapSpaceContext>
    </TipProvider>
  );
}

type Steering = Pick<ReturnType<typeof useCamera>, "zoom" | "reset" | "panBy">;

const KEYS: Record<string, ((steering: Steering) => void) | undefined> = {
  ArrowLeft: ({ panBy }) => panBy({ x: KEY_PAN_PX, y: 0 }),
  ArrowRight: ({ panBy }) => panBy({ x: -KEY_PAN_PX, y: 0 }),
  ArrowUp: ({ panBy }) => panBy({ x: 0, y: KEY_PAN_PX }),
  ArrowDown: ({ panBy }) => panBy({ x: 0, y: -KEY_PAN_PX }),
  "+": ({ zoom }) => zoom(ZOOM_STEP),
  "=": ({ zoom }) => zoom(ZOOM_STEP),
  "-": ({ zoom }) => zoom(1 / ZOOM_STEP),
  "0": ({ reset }) => reset(),
};
