import { describe, expect, it } from "vitest";
import { aMail, aTerminal } from "../../api/fixtures";
import type { Mail } from "../../api/model";
import { hasUnread, shortTime, threadsOf } from "./threads";

const mail = (message_id: string, timestamp: string, more: Partial<Mail> = {}) =>
  aMail({ message_id, timestamp, subject: `about ${message_id}`, ...more });
const terminal = aTerminal;
const keysOf = (threads: ReturnType<typeof threadsOf>) =>
  threads.map((thread) => thread.letters.map((letter) => letter.mail.message_id));
const NONE = new Set<string>();

describe("threadsOf", () => {
  it("joins a conversation across inbox and sent, oldest first", () => {
    const box = terminal(
      [mail("c", "2180-01-03", { conversation_id: "k" }), mail("a", "2180-01-01", { conversation_id: "k" })],
      [mail("b", "2180-01-02", { conversation_id: "k" })],
    );
    expect(keysOf(threadsOf(box, "inbox", NONE))).toEqual([["a", "b", "c"]]);
    expect(threadsOf(box, "inbox", NONE)[0]?.subject).toBe("about a");
    expect(threadsOf(box, "sent", NONE)[0]?.newest.mail.message_id).toBe("b");
  });

  it("follows answers that name no conversation, and survives a circle of them", () => {
    const box = terminal([
      mail("root", "2180-01-01"),
      mail("one", "2180-01-02", { in_reply_to: "root" }),
      mail("two", "2180-01-03", { in_reply_to: "one" }),
      mail("x", "2180-02-01", { in_reply_to: "y" }),
      mail("y", "2180-02-02", { in_reply_to: "x" }),
    ]);
    expect(keysOf(threadsOf(box, "inbox", NONE))).toContainEqual(["root", "one", "two"]);
    expect(threadsOf(box, "inbox", NONE).flatMap((thread) => thread.letters)).toHaveLength(5);
  });

  it("puts unread first, then the newest", () => {
    const box = terminal([
      mail("old-unread", "2180-01-01", { read: false }),
      mail("newest", "2180-01-09"),
      mail("newer-unread", "2180-01-05", { read: false }),
    ]);
    expect(keysOf(threadsOf(box, "inbox", NONE))).toEqual([["newer-unread"], ["old-unread"], ["newest"]]);
  });

  it("counts what was read on this screen as read", () => {
    const box = terminal([mail("a", "2180-01-01", { read: false }), mail("b", "2180-01-02")]);
    const seen = new Set(["a"]);
    const threads = threadsOf(box, "inbox", seen);
    expect(keysOf(threads)).toEqual([["b"], ["a"]]);
    expect(threads.some((thread) => hasUnread(thread, seen))).toBe(false);
  });

  it("leaves threads out that have nothing in the box, and a letter to oneself in once", () => {
    const self = mail("self", "2180-01-01");
    const box = terminal([self], [self, mail("out", "2180-01-02")]);
    expect(keysOf(threadsOf(box, "inbox", NONE))).toEqual([["self"]]);
    expect(keysOf(threadsOf(box, "sent", NONE))).toEqual([["out"]]);
  });

  it("keeps letters without an id apart", () => {
    const box = terminal([mail("", "2180-01-01"), mail("", "2180-01-02")]);
    expect(threadsOf(box, "inbox", NONE)).toHaveLength(2);
  });

  it("sorts dates of other calendars by their words", () => {
    const box = terminal([mail("a", "cycle 9"), mail("b", "cycle 10")]);
    expect(keysOf(threadsOf(box, "inbox", NONE))).toEqual([["b"], ["a"]]);
  });
});

describe("shortTime", () => {
  it("cuts a computer's time to the minute and leaves any other calendar alone", () => {
    expect(shortTime("2247-03-14T04:31:00Z")).toBe("2247-03-14 04:31");
    expect(shortTime("2247-03-14 04:31:59")).toBe("2247-03-14 04:31");
    expect(shortTime("cycle 9")).toBe("cycle 9");
    expect(shortTime("")).toBe("");
  });
});
