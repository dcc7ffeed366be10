import { useEffect } from "react";
import { useActiveView, useConnectionLost, useViewStamp } from "../../api/activeViewContext";
import type { ViewType } from "../../api/model";
import { BlackoutScreen } from "../../features/blackout/BlackoutScreen";
import { BroadcastOverlay } from "../../features/broadcasts/BroadcastOverlay";
import { CharonDialog } from "../../features/charon/CharonDialog";
import { ReadMarksProvider } from "../../features/charon/ReadMarksProvider";
import { CommOverlay } from "../../features/comms/CommOverlay";
import { JoinCard } from "../../features/join/JoinCard";
import { useJoin } from "../../features/join/useJoin";
import { StandbyScreen } from "../../features/standby/StandbyScreen";
import "../../ui/base.css";
import { ConnectionToast } from "../../ui/ConnectionToast";
import type { Flags } from "../../ui/flags";
import { useFullScreenOnFirstGesture } from "../../ui/fullScreen";
import { Header } from "../../ui/Header";
import { useKeyboardInsets } from "../../ui/keyboardInsets";
import { whenIdle } from "../../ui/lazyWithRetry";
import { LiveErrorBoundary } from "../../ui/LiveErrorBoundary";
import { ScreenControl } from "../../ui/ScreenControl";
import { useWakeLock } from "../../ui/useWakeLock";
import { CurrentScreen, prefetchScreens, VIEW_TITLES } from "./CurrentScreen";
import styles from "./TerminalPage.module.css";

/** The table's screen: whatever the GM shows, with what may lie over it, or the dark. */
export function TerminalPage({ flags }: { flags: Flags }) {
  useViewStamp();
  const attended = !flags.preview;
  useWakeLock(flags.kiosk && attended);
  useFullScreenOnFirstGesture(flags.kiosk && attended);
  useKeyboardInsets();
  useEffect(() => whenIdle(prefetchScreens), []);
  // Before the first event, and for a view type this page does not know, there is nothing to show.
  const viewType = useActiveView((view) => view.view_type);
  const dark = useActiveView((view) => view.blackout) ?? false;
  return (
    <div className={styles.page} data-testid="terminal" data-view-type={viewType ?? "STANDBY"}>
      {/* The toast alone is above the dark: a screen that has lost its server would otherwise stay dark and not say why. */}
      <ConnectionToast lost={useConnectionLost()} />
      <ReadMarksProvider>{dark ? <BlackoutScreen /> : <Views viewType={viewType} />}</ReadMarksProvider>
      <LiveErrorBoundary fallback={null}>
        <BroadcastOverlay held={dark} />
      </LiveErrorBoundary>
    </div>
  );
}

function Views({ viewType }: { viewType: ViewType | null }) {
  const location = useActiveView((view) => view.location_slug) ?? "";
  const resting = viewType === null || viewType === "STANDBY" || !(viewType in VIEW_TITLES);
  return (
    <>
      {/* A new key takes the old view away at once; the new one is there from its first frame on and only brightens. */}
      <div key={resting ? "STANDBY" : `${viewType} ${location}`} className={styles.view}>
        <LiveErrorBoundary fallback={<StandbyScreen />}>
          {resting ? (
            <>
              <div className={styles.corner}>
                <ScreenControl />
              </div>
              <Resting />
            </>
          ) : (
            <ShownView viewType={viewType} />
          )}
        </LiveErrorBoundary>
      </div>
      <LiveErrorBoundary fallback={null}>
        <CommOverlay />
        <CharonDialog />
      </LiveErrorBoundary>
    </>
  );
}

/** The resting screen, with the way to the table on it. */
function Resting() {
  const join = useJoin();
  return <StandbyScreen>{join !== null && <JoinCard join={join} />}</StandbyScreen>;
}

function ShownView({ viewType }: { viewType: ViewType }) {
  const locationName = useActiveView((view) => view.location_name);
  const title = viewType === "ENCOUNTER" ? (locationName ?? VIEW_TITLES.ENCOUNTER) : VIEW_TITLES[viewType];
  return (
    <>
      <Header title={title}>
        <ScreenControl />
      </Header>
      <main className={styles.main}>
        <CurrentScreen viewType={viewType} />
      </main>
    </>
  );
}
