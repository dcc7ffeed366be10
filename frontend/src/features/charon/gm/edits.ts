import type { PendingReply } from "../../../api/model";
import { SessionStore, without } from "./sessionStore";

/** What the GM made of a pending reply. It is never overwritten: a draft that comes later is offered beside it. */
export interface Edit {
  channel: string;
  text: string;
  /** the draft as it was when the GM began to write, or when the GM last chose to go on without a newer one */
  base: string;
}

export type Edits = Readonly<Record<string, Edit>>;
type Draft = Pick<PendingReply, "pending_id" | "response">;

/** The GM's words for replies that wait, by the reply's id. */
export const EDITS = new SessionStore<Edits>("charon.edits", {}, isEdits);

/** What stands in a pending reply's field: the GM's words once there are any, else the draft. */
export function shownWords({ response }: Draft, edit: Edit | undefined): string {
  return edit?.text ?? response;
}

/** A draft that came while the GM wrote, to be offered beside the GM's words; null when there is none. */
export function lateDraft({ response }: Draft, edit: Edit | undefined): string | null {
  const late = edit !== undefined && response.trim() !== "" && response !== edit.base && response !== edit.text;
  return late ? response : null;
}

/** The edits after the GM has typed. Words that are the draft's again are no edit: the next draft may replace them. */
export function typed(edits: Edits, channel: string, reply: Draft, text: string): Edits {
  const edit = edits[reply.pending_id];
  if (text === reply.response) {
    return without(edits, reply.pending_id);
  }
  return { ...edits, [reply.pending_id]: { channel, text, base: edit?.base ?? reply.response } };
}

/** The edits once the GM prefers the draft to the own words. */
export function takeDraft(edits: Edits, reply: Draft): Edits {
  return without(edits, reply.pending_id);
}

/** The edits once the GM has declined the newer draft: it is not offered again. */
export function declineDraft(edits: Edits, reply: Draft): Edits {
  const edit = edits[reply.pending_id];
  return edit === undefined ? edits : { ...edits, [reply.pending_id]: { ...edit, base: reply.response } };
}

/** The edits without those of a channel's replies that wait no longer. */
export function pruned(edits: Edits, channel: string, waiting: readonly string[]): Edits {
  const kept = Object.entries(edits).filter(([id, edit]) => edit.channel !== channel || waiting.includes(id));
  return kept.length === Object.keys(edits).length ? edits : Object.fromEntries(kept);
}

function isEdits(value: unknown): value is Edits {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value as Record<string, Partial<Edit> | null>).every(
      (edit) => typeof edit?.text === "string" && typeof edit.base === "string" && typeof edit.channel === "string",
    )
  );
}
