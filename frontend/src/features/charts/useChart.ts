import { useState } from "react";
import { readOrbitMap, readStarMap, readSystemMap } from "../../api/reads";
import { useCampaignResource } from "../../api/useRead";
import type { Chart, ChartAddress } from "./model/chart";
import { galaxyChart } from "./model/galaxy";
import { orbitChart } from "./model/orbit";
import { systemChart } from "./model/system";
import { GALAXY, sameAddress } from "./navigation";

/** A chart as far as it is there. */
export interface ChartReading {
  /** the chart asked for; while it is read, the one before, which `stale` tells; null when there is none to show */
  chart: Chart | null;
  /** the chart is not the one asked for: nothing on it may be acted on */
  stale: boolean;
  /** the campaign has no such chart */
  missing: boolean;
  /** what went wrong; it is tried again by itself */
  error: string | null;
}

/**
 * Reads the chart of a place, again whenever the campaign's files change; the old one stays until the new one is there.
 *
 * @param address null: there is nothing to read
 */
export function useChart(address: ChartAddress | null): ChartReading {
  const key = address === null ? null : JSON.stringify([address.level, address.system, address.body]);
  const { data, error } = useCampaignResource(() => readChart(address ?? GALAXY), key);
  const missing = error?.status === 404;
  const [last, setLast] = useState<Chart | null>(null);
  const current = missing ? null : data;
  if (current !== null && current !== last) {
    setLast(current);
  }

  const before = missing || error !== null ? null : last;
  const chart = current ?? before;
  return {
    chart,
    stale: chart !== null && address !== null && !sameAddress(chart.address, address),
    missing,
    error: error === null || missing ? null : error.message,
  };
}

/**
 * Reads and completes the chart of a place.
 *
 * @throws ApiError of status 404 when the campaign has no such chart
 */
export async function readChart(address: ChartAddress): Promise<Chart> {
  switch (address.level) {
    case "galaxy":
      return galaxyChart(await readStarMap());
    case "system":
      return systemChart(await readSystemMap(address.system), address);
    case "orbit":
      return orbitChart(await readOrbitMap(address.system, address.body), address);
  }
}
