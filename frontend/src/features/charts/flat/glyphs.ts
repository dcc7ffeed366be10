import type { MarkerType } from "../../../api/model";

/** Drawings in a square of 20 by 20 round the origin, to be stroked. */
const MARKERS: Record<MarkerType, string> = {
  city: "M-8 8V-1H-3V8M-3 8V-8H3V8M3 8V-4H8V8M-9 8H9",
  research: "M-3 -8H3M-2 -8V-2L-7 7H7L2 -2V-8M-4.6 3H4.6",
  spaceport: "M0 -8L5 3H-5ZM-8 8H8M0 3V8",
  base: "M-7 8V-1L0 -7L7 -1V8ZM-2 8V3H2V8",
};

const STATIONS: readonly { words: RegExp; path: string }[] = [
  { words: /gate|jump/i, path: "M-8 0A8 8 0 1 1 8 0A8 8 0 1 1 -8 0M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0" },
  { words: /sat|relay|probe|comm|beacon/i, path: "M-3 -3H3V3H-3ZM-9 -2H-3V2H-9ZM3 -2H9V2H3ZM0 -3V-8" },
  { words: /yard|dock/i, path: "M-8 -7H8V-3H-4V3H8V7H-8ZM-1 0H6" },
  { words: /defen|weapon|milit|fort/i, path: "M0 -8L7 -5V1C7 5 3 7 0 8C-3 7 -7 5 -7 1V-5Z" },
  { words: /ship|vessel|tanker|freight|cargo/i, path: "M0 -8L5 5L0 2L-5 5Z" },
];
const STATION = "M-4 -7H4L8 0L4 7H-4L-8 0ZM-8 0H8M0 -7V7";

/** The glyph of a place on a surface. */
export function markerGlyph(type: MarkerType | null): string {
  return MARKERS[type ?? "base"];
}

/** The glyph of a station by the words of its `icon_type`; the common one for none it knows. */
export function stationGlyph(icon: string): string {
  return STATIONS.find(({ words }) => words.test(icon))?.path ?? STATION;
}
