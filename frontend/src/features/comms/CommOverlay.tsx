import { useState } from "react";
import { hideTerminal } from "../../api/activeView";
import { useActiveView } from "../../api/activeViewContext";
import { Button } from "../../ui/Button";
import { CommTerminalView } from "./CommTerminalView";
import styles from "./CommOverlay.module.css";

/** A comm terminal over whatever the screen shows. Closing it closes it for the whole table. */
export function CommOverlay() {
  const location = useActiveView((view) => view.overlay_location_slug) ?? "";
  const terminal = useActiveView((view) => view.overlay_terminal_slug) ?? "";
  return terminal === "" ? null : (
    <div className={styles.backdrop}>
      <div role="dialog" aria-label="Comm terminal" className={styles.dialog} data-testid="comm-overlay">
        <CommTerminalView key={`${location}/${terminal}`} location={location} terminal={terminal} aside={<Close />} />
      </div>
    </div>
  );
}

function Close() {
  const [failure, setFailure] = useState("");
  const close = () =>
    hideTerminal().catch((cause: unknown) => setFailure(cause instanceof Error ? cause.message : String(cause)));
  return (
    <>
      {failure !== "" && <span role="alert">{failure}</span>}
      <Button data-testid="comm-close" onClick={() => void close()}>
        Close
      </Button>
    </>
  );
}
