import { toggleCharonDialog } from "../../api/activeView";
import { useActiveView } from "../../api/activeViewContext";
import { Dialog, DialogClose } from "../../ui/Dialog";
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
  return (
    <Dialog label="CHARON" size="small" testId="charon-dialog" onClose={() => toggleCharonDialog(false)}>
      <Panel title="CHARON" tone="active" aside={<DialogClose testId="charon-close" />}>
        <p className={styles.words}>
          {mode === "QUERY" ? "I am listening." : "I speak when there is something to say."}
        </p>
        <p className={styles.channel}>Channel: {channel}</p>
      </Panel>
    </Dialog>
  );
}
