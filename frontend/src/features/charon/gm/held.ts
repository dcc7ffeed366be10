import type { PendingReply } from "../../../api/model";

/** A pending reply as the list shows it. */
export interface ShownReply {
  reply: PendingReply;
  /** it waits no longer, but the GM is writing in it: it stays until the GM leaves it */
  over: boolean;
}

/**
 * The replies to show. One that was settled elsewhere goes, unless the GM writes in it: a field that vanished under the
 * hands would send the next letters somewhere else.
 *
 * @param before what was shown so far
 * @param now the replies that wait
 * @param writing id of the reply that the GM writes in; null for none
 */
export function withHeld(
  before: readonly ShownReply[],
  now: readonly PendingReply[],
  writing: string | null,
): ShownReply[] {
  const shown = now.map((reply) => ({ reply, over: false }));
  const at = before.findIndex(({ reply }) => reply.pending_id === writing);
  const held = before[at];
  if (held === undefined || now.some((reply) => reply.pending_id === writing)) {
    return shown;
  }
  // In its old place, counted by those before it that are still there.
  const ahead = before.slice(0, at).map(({ reply }) => reply.pending_id);
  const place = shown.filter(({ reply }) => ahead.includes(reply.pending_id)).length;
  return [...shown.slice(0, place), { reply: held.reply, over: true }, ...shown.slice(place)];
}

/** The reply to go on with after one is settled: the one after it, else the one before; null when it was the only one. */
export function following(ids: readonly string[], settled: string): string | null {
  const at = ids.indexOf(settled);
  return (at < 0 ? ids[0] : (ids[at + 1] ?? ids[at - 1])) ?? null;
}
