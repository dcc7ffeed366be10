import { Suspense } from "react";
import { useActiveView } from "../../api/activeViewContext";
import type { ViewType } from "../../api/model";
import { MessageList } from "../../features/broadcasts/MessageList";
import { prefetchCharonDialog } from "../../features/charon/CharonDialog";
import { CommTerminal, prefetchCommTerminal } from "../../features/comms/CommTerminal";
import { EncounterScreen } from "../../features/encounter/player/EncounterScreen";
import { HoldingScreen } from "../../features/holding/HoldingScreen";
import { PortraitRow } from "../../features/portraits/PortraitRow";
import { lazyWithRetry } from "../../ui/lazyWithRetry";
import { CharonScreen } from "./CharonScreen";
import styles from "./TerminalPage.module.css";

/** What the header calls each view. */
export const VIEW_TITLES: Record<ViewType, string> = {
  STANDBY: "Standby",
  BRIDGE: "Bridge",
  ENCOUNTER: "Encounter",
  CHARON_TERMINAL: "CHARON link",
  COMM_TERMINAL: "Comm terminal",
  MESSAGES: "Messages",
  SHIP_DASHBOARD: "Ship status",
};

const bridge = lazyWithRetry(() => import("./BridgeScreen").then(({ BridgeScreen }) => BridgeScreen));
const ship = lazyWithRetry(() => import("../../features/ship/ShipPanel").then(({ ShipPanel }) => ShipPanel));

const chart = lazyWithRetry(() =>
  import("../../features/charts/LocationChart").then(({ LocationChart }) => LocationChart),
);

/** Fetches the screens that are not in the page's first script, before they are asked for. */
export function prefetchScreens(): void {
  bridge.prefetch();
  ship.prefetch();
  prefetchCommTerminal();
  prefetchCharonDialog();
}

/** What stands where a screen will be while its script is fetched. */
const COMING = <p className={styles.waiting}>Stand by…</p>;

/** The screen that belongs to a view type. */
export function CurrentScreen({ viewType }: { viewType: ViewType }) {
  switch (viewType) {
    case "ENCOUNTER":
      return (
        <>
          <EncounterScreen chart={<PlaceChart />} />
          <PortraitRow />
        </>
      );
    case "COMM_TERMINAL":
      return <CommScreen />;
    case "CHARON_TERMINAL":
      return <CharonScreen />;
    case "MESSAGES":
      return (
        <HoldingScreen title="Messages">
          <div className={styles.messages}>
            <MessageList />
          </div>
        </HoldingScreen>
      );
    case "BRIDGE":
      return (
        <Suspense fallback={COMING}>
          <bridge.Part />
        </Suspense>
      );
    case "SHIP_DASHBOARD":
      return (
        <Suspense fallback={COMING}>
          <ship.Part />
        </Suspense>
      );
    case "STANDBY":
      return null;
  }
}

/** The chart of the place that the encounter is at. */
function PlaceChart() {
  const kind = useActiveView((view) => view.location_data?.chart);
  const path = useActiveView((view) => view.location_path);
  return kind && path ? (
    <Suspense fallback={COMING}>
      <chart.Part key={path.join("/")} kind={kind} path={path} />
    </Suspense>
  ) : null;
}

function CommScreen() {
  const location = useActiveView((view) => view.location_slug) ?? "";
  const terminal = useActiveView((view) => view.view_slug) ?? "";
  return location !== "" && terminal !== "" ? (
    <CommTerminal key={`${location}/${terminal}`} location={location} terminal={terminal} />
  ) : (
    <HoldingScreen
      title="Comm terminal"
      facts={[
        { name: "Carrier", value: "steady" },
        { name: "Terminal", value: "none selected" },
      ]}
    />
  );
}
