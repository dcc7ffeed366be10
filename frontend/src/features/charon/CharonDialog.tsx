import { useEffect, useRef, useState } from "react";
import { toggleCharonDialog } from "../../api/activeView";
import { useActiveView } from "../../api/activeViewContext";
import { Button } from "../../ui/Button";
import { Panel } from "../../ui/Panel";
import styles from "./CharonDialog.module.css";

/** The window in which the ship's computer speaks to the table; closing it closes it for everybody. */
export function CharonDialog() {
  const open = useActiveView((view) => view.charon_dialog_open) ?? false;
  return open ? <OpenDialog /> : null;
}

function OpenDialog() {
  const mode = useActiveView((view) => view.charon_mode);
  const channel = useActiveView((view) => view.charon_active_channel);
  const [failure, setFailure] = useState("");
  const closeButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    closeButton.current?.focus();
  }, []);
  const close = () =>
    toggleCharonDialog(false).catch((cause: unknown) =>
      setFailure(cause instanceof Error ? cause.message : String(cause)),
    );
  return (
    <div className={styles.backdrop}>
      <div role="dialog" aria-label="CHARON" className={styles.dialog} data-testid="charon-dialog">
        <Panel title="CHARON" tone="active">
          <p className={styles.words}>
            {mode === "QUERY" ? "I am listening." : "I speak when there is something to say."}
          </p>
          <p>Channel: {channel}</p>
          {failure !== "" && <p role="alert">{failure}</p>}
          <Button ref={closeButton} onClick={() => void close()}>
            Close
          </Button>
        </Panel>
      </div>
    </div>
  );
}
