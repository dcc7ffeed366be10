import { describe, expect, it } from "vitest";
import { aView } from "../../../api/fixtures";
import { aStanding } from "./fixtures";
import { channelOrder, nextChannel, waitingOn } from "./waiting";

describe("what waits", () => {
  it("is summed over the channels, with those that answer by themselves by name", () => {
    const channels = {
      bridge: aStanding({ unread: 2, pending: 1 }),
      story: aStanding({ unread: 1, pending: 3, auto_approve: true }),
      default: aStanding(),
    };
    expect(waitingOn(channels)).toEqual({ unread: 3, pending: 4, auto: ["story"] });
    expect(waitingOn({})).toEqual({ unread: 0, pending: 0, auto: [] });
  });

  it("is looked for on the active channel first, then elsewhere, and replies come before lines", () => {
    const at = (channels: Record<string, ReturnType<typeof aStanding>>) =>
      nextChannel(aView({ charon_active_channel: "story", charon_channels: channels }));
    expect(at({})).toBe("story");
    expect(at({ bridge: aStanding({ unread: 1 }) })).toBe("bridge");
    expect(at({ bridge: aStanding({ unread: 1 }), default: aStanding({ pending: 1 }) })).toBe("default");
    expect(at({ bridge: aStanding({ pending: 1 }), story: aStanding({ pending: 1 }) })).toBe("story");
  });

  it("stands on channels in the server's order, then those it has not listed yet", () => {
    const order = channelOrder(["default", "bridge"], { bridge: aStanding(), "encounter-obol": aStanding() }, [
      "story",
    ]);
    expect(order).toEqual(["default", "bridge", "encounter-obol", "story"]);
    expect(channelOrder([], {}, ["", "story"])).toEqual(["story"]);
  });
});
