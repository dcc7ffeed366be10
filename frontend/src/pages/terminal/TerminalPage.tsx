import { useActiveView, useConnectionLost, useViewStamp } from "../../api/activeViewContext";
import { ConnectionToast } from "../../ui/ConnectionToast";

/** The table's screen. */
export function TerminalPage() {
  useViewStamp();
  const viewType = useActiveView((view) => view.view_type);
  return (
    <>
      <ConnectionToast lost={useConnectionLost()} />
      <main>{viewType}</main>
    </>
  );
}
