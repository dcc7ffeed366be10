import { useActiveView } from "../../api/activeViewContext";
import type { ViewType } from "../../api/model";
import { MessageList } from "../../features/broadcasts/MessageList";
import { CommTerminalView } from "../../features/comms/CommTerminalView";
import { EncounterScreen } from "../../features/encounter/player/EncounterScreen";
import { HoldingScreen } from "../../features/holding/HoldingScreen";
import { PortraitRow } from "../../features/portraits/PortraitRow";
import { ShipPanel } from "../../features/ship/ShipPanel";
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

/** The screen that belongs to a view type. */
export function CurrentScreen({ viewType }: { viewType: ViewType }) {
  switch (viewType) {
    case "ENCOUNTER":
      return (
        <>
          <EncounterScreen />
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
      return <BridgeScreen />;
    case "SHIP_DASHBOARD":
      return (
        <HoldingScreen title="Ship status">
          <ShipPanel />
        </HoldingScreen>
      );
    case "STANDBY":
      return null;
  }
}

function BridgeScreen() {
  const mode = useActiveView((view) => view.charon_mode);
  const channel = useActiveView((view) => view.charon_active_channel);
  return (
    <HoldingScreen
      title="Bridge"
      facts={[
        { name: "CHARON", value: mode === "QUERY" ? "taking questions" : "display only" },
        { name: "Channel", value: channel ?? "" },
      ]}
    >
      <ShipPanel />
    </HoldingScreen>
  );
}

function CharonScreen() {
  const mode = useActiveView((view) => view.charon_mode);
  const channel = useActiveView((view) => view.charon_active_channel);
  const path = useActiveView((view) => view.charon_location_path);
  return (
    <HoldingScreen
      title="CHARON"
      facts={[
        { name: "Mode", value: mode === "QUERY" ? "listening for questions" : "display only" },
        { name: "Channel", value: channel ?? "" },
        { name: "Location", value: path ? path.split("/").join(" / ") : "not set" },
      ]}
    />
  );
}

function CommScreen() {
  const location = useActiveView((view) => view.location_slug) ?? "";
  const terminal = useActiveView((view) => view.view_slug) ?? "";
  return location !== "" && terminal !== "" ? (
    <CommTerminalView key={`${location}/${terminal}`} location={location} terminal={terminal} />
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
