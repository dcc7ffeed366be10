// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aView } from "../../../api/fixtures";
import type { PendingReply } from "../../../api/model";
import { APPROVE_NEWEST, AUTO_OFF, charonActions, DIALOG, QUERY_MODE } from "./actions";
import { EDITS, typed } from "./edits";
import { aPending, aStanding } from "./fixtures";

const posts: [string, unknown][] = [];
let waiting: Record<string, PendingReply[]> = {};

beforeEach(() => {
  posts.length = 0;
  waiting = {};
  vi.stubGlobal("fetch", (address: string, init?: RequestInit) => {
    if (init?.method === "POST") {
      posts.push([address, JSON.parse(init.body as string)]);
      return Promise.resolve(Response.json({ success: true }));
    }
    const channel = /charon\/([^/]+)\/pending/.exec(address)?.[1] ?? "";
    return Promise.resolve(Response.json({ pending: waiting[channel] ?? [] }));
  });
});
afterEach(() => {
  EDITS.change(() => ({}));
  vi.unstubAllGlobals();
});

const at = (second: number) => `2031-05-04T20:00:0${second}.000Z`;
const busy = aView({
  charon_channels: { bridge: aStanding({ pending: 2 }), story: aStanding({ pending: 1 }), default: aStanding() },
});

describe("CHARON's actions", () => {
  it("approve the newest reply over all channels, in the draft's words", async () => {
    waiting = {
      bridge: [
        aPending({ pending_id: "a", timestamp: at(1), draft: "READY", response: "First." }),
        aPending({ pending_id: "b", timestamp: at(3), draft: "READY", response: "Newest." }),
      ],
      story: [aPending({ pending_id: "c", timestamp: at(2), draft: "READY", response: "Between." })],
    };
    expect(APPROVE_NEWEST.said?.(await APPROVE_NEWEST.run(busy))).toBe("Said on bridge.");
    expect(posts).toEqual([["/api/gm/charon/bridge/approve/", { pending_id: "b", modified_content: "Newest." }]]);
  });

  it("approve in the GM's own words where there are any, even while the draft is being written", async () => {
    const reply = aPending({ pending_id: "c", draft: "DRAFTING" });
    waiting = { story: [reply] };
    EDITS.change((edits) => typed(edits, "story", reply, "Mine."));
    await APPROVE_NEWEST.run(busy);
    expect(posts).toEqual([["/api/gm/charon/story/approve/", { pending_id: "c", modified_content: "Mine." }]]);
  });

  it.each(["NONE", "DRAFTING", "FAILED"] as const)("say nothing unseen when the draft is %s", async (draft) => {
    waiting = { story: [aPending({ draft, response: draft === "FAILED" ? "Canned." : "" })] };
    await expect(APPROVE_NEWEST.run(busy)).rejects.toThrow("has no draft that is ready");
    expect(posts).toEqual([]);
  });

  it("are off where there is nothing to do", () => {
    expect(APPROVE_NEWEST.enabled(aView())).toBe(false);
    expect(AUTO_OFF.enabled(busy)).toBe(false);
  });

  it("turn auto-approve off wherever it is on", async () => {
    const on = aStanding({ auto_approve: true });
    const view = aView({ charon_channels: { bridge: on, story: aStanding(), default: on } });
    expect(AUTO_OFF.detail?.(view)).toBe("bridge, default");
    await AUTO_OFF.run(view);
    expect(posts).toEqual([
      ["/api/gm/charon/bridge/auto-approve/", { on: false }],
      ["/api/gm/charon/default/auto-approve/", { on: false }],
    ]);
  });

  it("turn mode and dialog to what they are not", async () => {
    await QUERY_MODE.run(aView({ charon_mode: "QUERY" }));
    await DIALOG.run(aView({ charon_dialog_open: false }));
    expect(posts.map(([, body]) => body)).toEqual([{ mode: "DISPLAY" }, { open: true }]);
  });

  it("open the channel that waits", async () => {
    const open = vi.fn();
    await charonActions(open)[0]?.run(busy);
    expect(open).toHaveBeenCalledWith("story");
  });
});
