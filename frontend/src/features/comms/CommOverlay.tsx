import { hideTerminal } from "../../api/activeView";
import { useActiveView } from "../../api/activeViewContext";
import { Dialog, DialogClose } from "../../ui/Dialog";
import { CommTerminal } from "./CommTerminal";

/** A comm terminal over whatever the screen shows. Closing it closes it for the whole table. */
export function CommOverlay() {
  const location = useActiveView((view) => view.overlay_location_slug) ?? "";
  const terminal = useActiveView((view) => view.overlay_terminal_slug) ?? "";
  return terminal === "" ? null : (
    <Dialog label="Comm terminal" size="wide" testId="comm-overlay" onClose={hideTerminal}>
      <CommTerminal
        key={`${location}/${terminal}`}
        location={location}
        terminal={terminal}
        aside={<DialogClose testId="comm-close" />}
      />
    </Dialog>
  );
}
