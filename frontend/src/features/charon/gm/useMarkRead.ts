import { useDocumentVisibility } from "@mantine/hooks";
import { useEffect } from "react";
import { useActiveView } from "../../../api/activeViewContext";
import { markChannelRead } from "../../../api/charon";
import { useRunner } from "../../../api/gmAction";

/** Marks a channel as read for as long as it is on the screen: what there is, and what comes. */
export function useMarkRead(channel: string): void {
  const { run } = useRunner();
  const seen = useDocumentVisibility() === "visible";
  const unread = useActiveView((view) => view.charon_channels[channel]?.unread) ?? 0;
  useEffect(() => {
    if (seen && unread > 0) {
      void run(() => markChannelRead(channel));
    }
  }, [run, channel, seen, unread]);
}
