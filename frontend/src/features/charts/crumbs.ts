import type { Crumb } from "./Breadcrumb";
import type { ChartAddress } from "./model/chart";
import { readable } from "./model/facts";
import { climbFrom, GALAXY } from "./navigation";
import { useChart } from "./useChart";

/**
 * The way from the galaxy down to a place.
 *
 * @param here name of the place
 * @param systemName name of the system it lies in
 */
export function crumbsOf(address: ChartAddress, here: string, systemName: string): Crumb[] {
  const above = climbFrom(address);
  const galaxy: Crumb = { name: "Galaxy", position: { address: GALAXY, selected: address.system || null } };
  const own: Crumb = { name: here, position: { address, selected: null } };
  return address.level === "galaxy"
    ? [galaxy]
    : address.level === "system" || above === null
      ? [galaxy, own]
      : [galaxy, { name: systemName, position: above }, own];
}

/** How the system is called that one is in: by its chart, once that is there. */
export function useSystemName(address: ChartAddress): string {
  const { chart } = useChart(address.level === "orbit" ? { level: "system", system: address.system, body: "" } : null);
  return chart?.level === "system" && chart.address.system === address.system ? chart.title : lastOf(address);
}

/** What a place is called while its chart is not there. */
export function lastOf({ level, system, body }: ChartAddress): string {
  return level === "galaxy" ? "Galaxy" : readable((level === "orbit" ? body : system).split("/").at(-1) ?? "");
}
