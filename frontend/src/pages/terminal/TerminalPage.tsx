import { useActiveView, useConnectionLost, useViewStamp } from "../../api/activeViewContext";
import type { ViewType } from "../../api/model";
import { BroadcastOverlay } from "../../features/broadcasts/BroadcastOverlay";
import { CharonDialog } from "../../features/charon/CharonDialog";
import { CommOverlay } from "../../features/comms/CommOverlay";
import { StandbyScreen } from "../../features/standby/StandbyScreen";
import "../../ui/base.css";
import { ConnectionToast } from "../../ui/ConnectionToast";
import { Header } from "../../ui/Header";
import { LivePart } from "../../ui/LivePart";
import { CurrentScreen, VIEW_TITLES } from "./CurrentScreen";
import styles from "./TerminalPage.module.css";

/** The table's screen: whatever the GM shows, with what may lie over it. */
export function TerminalPage() {
  useViewStamp();
  // Before the first event, and for a view type this page does not know, there is nothing to show.
  const viewType = useActiveView((view) => view.view_type);
  const resting = viewType === null || viewType === "STANDBY" || !(viewType in VIEW_TITLES);
  return (
    <div className={styles.page} data-testid="terminal" data-view-type={viewType ?? "STANDBY"}>
      <ConnectionToast lost={useConnectionLost()} />
      <LivePart instead={<StandbyScreen />}>{resting ? <StandbyScreen /> : <ShownView viewType={viewType} />}</LivePart>
      <LivePart instead={null}>
        <CommOverlay />
        <CharonDialog />
        <BroadcastOverlay />
      </LivePart>
    </div>
  );
}

function ShownView({ viewType }: { viewType: ViewType }) {
  const locationName = useActiveView((view) => view.location_name);
  const title = viewType === "ENCOUNTER" ? (locationName ?? VIEW_TITLES.ENCOUNTER) : VIEW_TITLES[viewType];
  return (
    <>
      <Header title={title} />
      <main className={styles.main}>
        <CurrentScreen viewType={viewType} />
      </main>
    </>
  );
}
