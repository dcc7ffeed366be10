import type { CharonMessage } from "../../api/model";

/**
 * How far this page has heard each channel: what it has shown, and what was there before it was opened. All that rests;
 * a reply that came later is typed when it is first shown.
 */
export class ReadMarks {
  private readonly marks = new Map<string, string>();
  private begun = false;

  /**
   * Takes everything that the page's first state tells of as heard; only the first call does anything.
   *
   * @param channels by name, each with the id of its newest message
   */
  begin(channels: Readonly<Record<string, { newest: string }>>): void {
    if (!this.begun) {
      this.begun = true;
      for (const [channel, { newest }] of Object.entries(channels)) {
        this.marks.set(channel, newest);
      }
    }
  }

  /** Notes that a channel was on the screen up to the message of this id. */
  shown(channel: string, newest: string): void {
    this.marks.set(channel, newest);
  }

  /**
   * What of a conversation that comes to the screen is not typed: everything, but for the newest reply if it was not
   * heard yet. Where the last message heard is gone, all there is came later.
   *
   * @param messages oldest first
   * @returns their ids
   */
  alreadyRead(channel: string, messages: readonly CharonMessage[]): ReadonlySet<string> {
    const ids = new Set(messages.map((message) => message.message_id));
    if (this.begun) {
      const mark = this.marks.get(channel);
      const later = messages.slice(messages.findIndex((message) => message.message_id === mark) + 1);
      const reply = later.filter(isReply).at(-1);
      if (reply !== undefined) {
        ids.delete(reply.message_id);
      }
    }
    return ids;
  }
}

/** Whether it is the ship's computer that speaks: a query that was turned down is told of in nobody's voice. */
export function isReply({ role, declined }: CharonMessage): boolean {
  return role === "charon" && declined !== true;
}
