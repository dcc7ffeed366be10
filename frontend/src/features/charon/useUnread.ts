import { useState } from "react";
import { useActiveView } from "../../api/activeViewContext";
import { writeSessionItem, readSessionItem } from "../../ui/sessionItems";

/**
 * Whether something was said on a channel that this browser tab has not shown yet.
 *
 * @param open whether the conversation is on the screen: then what comes is seen
 */
export function useUnread(channel: string, open: boolean): boolean {
  const newest = useActiveView((view) => view.charon_channels[channel]?.newest) ?? "";
  const name = `charon.seen.${channel}`;
  const [seen, setSeen] = useState(() => readSessionItem(name) ?? "");
  if (open && newest !== "" && newest !== seen) {
    setSeen(newest);
    writeSessionItem(name, newest);
  }
  return !open && newest !== "" && newest !== seen;
}
