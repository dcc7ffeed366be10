import { useActiveView, useConnectionLost, useViewStamp } from "../../api/activeViewContext";
import { ConnectionToast } from "../../ui/ConnectionToast";

/** The GM's tools. */
export function ConsolePage() {
  useViewStamp();
  const viewType = useActiveView((view) => view.view_type);
  return (
    <>
      <ConnectionToast lost={useConnectionLost()} />
      <main>{viewType}</main>
    </>
  );
}
