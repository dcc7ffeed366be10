import { describe, expect, it } from "vitest";
import { aPending } from "./fixtures";
import { following, type ShownReply, withHeld } from "./held";

const replies = (...ids: string[]) => ids.map((id) => aPending({ pending_id: id }));
const before = (...ids: string[]): ShownReply[] => replies(...ids).map((reply) => ({ reply, over: false }));
const told = (shown: ShownReply[]) =>
  shown.map(({ reply, over }) => (over ? `(${reply.pending_id})` : reply.pending_id));

describe("the replies on the desk", () => {
  it("go when they are settled elsewhere", () => {
    expect(told(withHeld(before("a", "b"), replies("b", "c"), null))).toEqual(["b", "c"]);
    expect(told(withHeld(before("a", "b"), replies("b"), "b"))).toEqual(["b"]);
  });

  it("stay in their place while the GM writes in them", () => {
    expect(told(withHeld(before("a", "b", "c"), replies("a", "c", "d"), "b"))).toEqual(["a", "(b)", "c", "d"]);
    expect(told(withHeld(before("a", "b"), [], "b"))).toEqual(["(b)"]);
  });

  it("go once the GM has left them", () => {
    const held = withHeld(before("a", "b"), replies("a"), "b");
    expect(told(withHeld(held, replies("a"), "b"))).toEqual(["a", "(b)"]);
    expect(told(withHeld(held, replies("a"), null))).toEqual(["a"]);
  });

  it("hand on to the next, from the last to the one before, and from the only one to nothing", () => {
    expect(following(["a", "b", "c"], "b")).toBe("c");
    expect(following(["a", "b"], "b")).toBe("a");
    expect(following(["a"], "a")).toBeNull();
    expect(following([], "a")).toBeNull();
  });
});
