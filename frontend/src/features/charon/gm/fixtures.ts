import type { ChannelStanding, PendingReply } from "../../../api/model";

/** Things of CHARON's for tests: no page imports this. */
export const aPending = (more: Partial<PendingReply> = {}): PendingReply => ({
  pending_id: "p",
  query_id: "q",
  query: "Who is in the airlock?",
  response: "",
  timestamp: "2031-05-04T20:00:00.000Z",
  draft: "NONE",
  ...more,
});

/** How a channel stands, as the GM may know it. */
export const aStanding = (more: Partial<ChannelStanding> = {}): ChannelStanding => ({
  newest: "m",
  waiting: false,
  unread: 0,
  pending: 0,
  auto_approve: false,
  edition: 1,
  ...more,
});
