import type { MarkerType } from "../../../api/model";
import { stationKind, type StationKind } from "./stationKind";

const STATIONS: Record<StationKind, string> = {
  hub: "M12 3v18M6 12h12M12 12m-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0",
  dock: "M5 5h14v14H5zM5 10h14M5 14h14M12 5v14",
  relay: "M12 8l4 4-4 4-4-4zM2 9h5v6H2zM17 9h5v6h-5z",
  refinery: "M4 20V11l5 3v-3l5 3V5h4v15z",
  wheel:
    "M12 12m-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0M12 12m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M12 4v5.5M12 14.5V20",
  plain: "M12 4l8 8-8 8-8-8z",
};

const MARKERS: Record<MarkerType, string> = {
  city: "M4 20V10h5V5h6v8h5v7zM12 8v2M12 13v2M7 14v2M17 16v1",
  research: "M9 4h6M10 4v6l-5 9h14l-5-9V4M8 15h8",
  spaceport: "M12 3l5 8v5h-3v4h-4v-4H7v-5zM5 21h14",
  base: "M12 4l8 14H4zM12 11v3",
};

/** The outline of a station's glyph, for a path in a square of 24. */
export function stationGlyph(icon: string): string {
  return STATIONS[stationKind(icon)];
}

/** The outline of a surface marker's glyph, for a path in a square of 24. */
export function markerGlyph(marker: MarkerType | null): string {
  return MARKERS[marker ?? "base"];
}
