import { Suspense } from "react";
import { toggleCharonDialog } from "../../api/activeView";
import { useActiveView } from "../../api/activeViewContext";
import { Dialog, DialogClose } from "../../ui/Dialog";
import { lazyWithRetry } from "../../ui/lazyWithRetry";
import { Panel } from "../../ui/Panel";
import styles from "./CharonDialog.module.css";

const conversation = lazyWithRetry(() => import("./Conversation").then(({ Conversation }) => Conversation));

/** Fetches what is said in the dialog's script before the dialog is opened. */
export const prefetchCharonDialog = conversation.prefetch;

/** The window in which the ship's computer speaks to the table; closing it closes it for everybody. */
export function CharonDialog() {
  const open = useActiveView((view) => view.charon_dialog_open) ?? false;
  return open ? <OpenDialog /> : null;
}

function OpenDialog() {
  const channel = useActiveView((view) => view.charon_active_channel) ?? "";
  const close = <DialogClose testId="charon-close" />;
  return (
    <Dialog label="CHARON" size="tall" testId="charon-dialog" onClose={() => toggleCharonDialog(false)}>
      <Suspense
        fallback={
          <Panel title="CHARON" tone="active" bodyClassName={styles.coming} aside={close}>
            <p>Opening the channel…</p>
          </Panel>
        }
      >
        <conversation.Part channel={channel} place="dialog" aside={close} />
      </Suspense>
    </Dialog>
  );
}
