import { useState } from "react";
import { toggleCharonDialog } from "../../api/activeView";
import { useActiveView } from "../../api/activeViewContext";
import { channelLabel, placeLabel } from "../../features/charon/labels";
import { HoldingScreen } from "../../features/holding/HoldingScreen";
import { Button } from "../../ui/Button";
import styles from "./TerminalPage.module.css";

/** What lies under the dialog with the ship's computer: how it stands, and the way back once somebody has closed it. */
export function CharonScreen() {
  const mode = useActiveView((view) => view.charon_mode);
  const channel = useActiveView((view) => view.charon_active_channel) ?? "";
  const path = useActiveView((view) => view.charon_location_path) ?? "";
  const open = useActiveView((view) => view.charon_dialog_open) ?? false;
  return (
    <HoldingScreen
      title="CHARON"
      facts={[
        { name: "Mode", value: mode === "QUERY" ? "Taking questions" : "Not taking questions" },
        { name: "Channel", value: channelLabel(channel) },
        { name: "Location", value: path === "" ? "Not set" : placeLabel(path) },
      ]}
    >
      {!open && <OpenAgain />}
    </HoldingScreen>
  );
}

function OpenAgain() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");
  const open = () => {
    setBusy(true);
    setFailure("");
    toggleCharonDialog(true)
      .catch((cause: unknown) => setFailure(cause instanceof Error ? cause.message : String(cause)))
      .finally(() => setBusy(false));
  };
  return (
    <div className={styles.again} data-control="">
      <Button disabled={busy} onClick={open}>
        Talk to CHARON
      </Button>
      {failure !== "" && <p role="alert">{failure}</p>}
    </div>
  );
}
