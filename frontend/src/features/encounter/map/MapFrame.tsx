import { type DragEvent, type MouseEvent, type ReactNode, useMemo } from "react";
import { type Cell, snapToCell } from "../../../geometry/cells";
import type { Box } from "../../../geometry/rooms";
import { ToCellContext } from "./mapContext";
import styles from "./map.module.css";
import { CELL } from "./scale";
import { TipProvider } from "./tips";
import { useCamera } from "./useCamera";

interface MapFrameProps {
  /** accessible name of the whole map */
  name: string;
  grid: { width: number; height: number; show_grid?: boolean | null };
  /** what the camera shows at first, in cells */
  content: Box;
  /** While given, every click on the map goes here and to nothing on it. */
  onCell?: ((cell: Cell) => void) | undefined;
  /** Takes what is dragged onto the map from elsewhere on the page. */
  onDropAt?: ((cell: Cell, data: DataTransfer) => void) | undefined;
  children: ReactNode;
}

/** The window onto a deck: camera, grid, tooltips and zoom buttons. What there is to see are its children, SVG layers. */
export function MapFrame({ name, grid, content, onCell, onDropAt, children }: MapFrameProps) {
  const { svgRef, camera, gestures, zoom, reset, toMapPoint } = useCamera({
    x: content.x * CELL,
    y: content.y * CELL,
    width: content.width * CELL,
    height: content.height * CELL,
  });
  const { width, height } = grid;
  const toCell = useMemo(
    () => (event: { clientX: number; clientY: number }) => {
      const point = toMapPoint(event);
      return snapToCell({ x: point.x / CELL, y: point.y / CELL }, { width, height });
    },
    [toMapPoint, width, height],
  );

  const onClickCapture = (event: MouseEvent<SVGSVGElement>) => {
    gestures.onClickCapture(event);
    if (onCell !== undefined && !event.isPropagationStopped()) {
      event.stopPropagation();
      onCell(toCell(event));
    }
  };
  const dropping = onDropAt && {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      onDropAt(toCell(event), event.dataTransfer);
    },
  };

  return (
    <TipProvider>
      <div className={styles.frame}>
        <svg
          ref={svgRef}
          className={styles.svg}
          role="group"
          aria-label={name}
          data-testid="encounter-map"
          data-placing={onCell !== undefined || undefined}
          {...gestures}
          {...dropping}
          onClickCapture={onClickCapture}
        >
          <g
            data-testid="map-content"
            style={{ transform: `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale})` }}
          >
            {grid.show_grid !== false && <Grid width={width} height={height} />}
            <ToCellContext value={toCell}>{children}</ToCellContext>
          </g>
        </svg>
        <div className={styles.zoom} role="toolbar" aria-label="Map zoom">
          <button type="button" aria-label="Zoom in" onClick={() => zoom(1.3)}>
            +
          </button>
          <button type="button" aria-label="Zoom out" onClick={() => zoom(1 / 1.3)}>
            −
          </button>
          <button type="button" aria-label="Reset view" data-testid="map-reset" onClick={reset}>
            ⤢
          </button>
        </div>
      </div>
    </TipProvider>
  );
}

function Grid({ width, height }: { width: number; height: number }) {
  return (
    <g className={styles.grid} aria-hidden="true">
      <defs>
        <pattern id="map-grid" width={CELL} height={CELL} patternUnits="userSpaceOnUse">
          <path d={`M${CELL} 0H0V${CELL}`} />
        </pattern>
      </defs>
      <rect width={width * CELL} height={height * CELL} fill="url(#map-grid)" />
    </g>
  );
}
