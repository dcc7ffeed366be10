import { useActiveView } from "../../../api/activeViewContext";
import { readChannelList, readPending } from "../../../api/charon";
import { useLoggedIn } from "../../../api/gmAction";
import type { ChannelStanding, CharonChannel, Conversation, Drafting, PendingReply } from "../../../api/model";
import { readConversation } from "../../../api/reads";
import { type Reading, useVersionRead } from "../../../api/useRead";

/** What was said on a channel, and what waits there. */
export interface ChannelNow {
  conversation: Conversation;
  pending: PendingReply[];
}

/** A channel as it is, read again whenever the state tells of a change there. */
export function useChannel(channel: string): Reading<ChannelNow> {
  const instance = useActiveView((view) => view.instance_id);
  const version = useActiveView((view) => stamp(view.charon_channels[channel]));
  const read = async () => {
    const [conversation, pending] = await Promise.all([readConversation(channel), readPending(channel)]);
    return { conversation, pending };
  };
  return useLoggedIn(useVersionRead(read, version, instance, channel));
}

/** The list of channels with what was said last, and who drafts; read again whenever the state tells of a change. */
export function useChannelList(): Reading<{ channels: CharonChannel[]; drafting: Drafting }> {
  const instance = useActiveView((view) => view.instance_id);
  const version = useActiveView((view) =>
    [
      view.charon_active_channel,
      ...Object.entries(view.charon_channels).map(([name, line]) => name + stamp(line)),
    ].join(),
  );
  return useLoggedIn(useVersionRead(readChannelList, version, instance));
}

// An emptied channel begins to count anew: only with its newest message is an edition told from an earlier one.
function stamp(standing: ChannelStanding | undefined): string {
  return standing === undefined ? "untouched" : `${standing.edition ?? 0} ${standing.newest}`;
}
