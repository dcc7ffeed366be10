import { useActiveView } from "../../api/activeViewContext";
import { Bridge } from "../../features/bridge/Bridge";
import { useBridgeTab } from "../../features/bridge/useBridgeTab";
import { ChartBrowser } from "../../features/charts/ChartBrowser";
import { Conversation } from "../../features/charon/Conversation";
import { useUnread } from "../../features/charon/useUnread";
import { Logs } from "../../features/logs/Logs";
import { Personnel } from "../../features/personnel/Personnel";
import { ShipPanel } from "../../features/ship/ShipPanel";

/** The channel on which the bridge talks with the ship's computer. */
const CHANNEL = "bridge";

/** What the players look at between scenes: maps, people, logs, the ship and its computer. */
export function BridgeScreen() {
  const [tab, choose] = useBridgeTab();
  const overlaid = useActiveView((view) => view.charon_dialog_open && view.charon_active_channel === CHANNEL) ?? false;
  const unread = useUnread(CHANNEL, tab === "charon" || overlaid);
  return (
    <Bridge
      tab={tab}
      onTab={choose}
      unread={new Set(unread ? (["charon"] as const) : [])}
      contents={{
        map: <ChartBrowser />,
        personnel: <Personnel />,
        logs: <Logs />,
        status: <ShipPanel />,
        charon: <Conversation channel={CHANNEL} place="page" />,
      }}
    />
  );
}
