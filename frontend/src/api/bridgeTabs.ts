/** The bridge's stations in the order of their tabs: what `view_slug` may choose within the view BRIDGE. */
export const BRIDGE_TABS = ["map", "personnel", "logs", "status", "charon"] as const;
export type BridgeTab = (typeof BRIDGE_TABS)[number];

/** The stations as people read them. */
export const BRIDGE_TAB_LABELS: Record<BridgeTab, string> = {
  map: "Map",
  personnel: "Personnel",
  logs: "Logs",
  status: "Status",
  charon: "CHARON",
};

/** The station of that name; null where there is none, or no name. */
export function bridgeTabOf(name: string | null | undefined): BridgeTab | null {
  return BRIDGE_TABS.find((tab) => tab === name) ?? null;
}
