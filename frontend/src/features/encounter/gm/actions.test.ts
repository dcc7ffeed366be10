import { afterEach, describe, expect, it, vi } from "vitest";
import { aDeck, anEncounter, aRoom } from "../../../api/fixtures";
import { HIDE_ALL, REVEAL_ALL } from "./actions";

const room = (id: string) => aRoom({ id });
const deck = aDeck({ rooms: [room("a"), room("b")], corridors: [room("c")] });
const view = (encounter_room_visibility: Record<string, boolean>) => anEncounter(deck, { encounter_room_visibility });

afterEach(() => vi.unstubAllGlobals());

async function sentBy(run: () => Promise<unknown>): Promise<unknown> {
  const fetch = vi.fn<(path: string, init: RequestInit) => Promise<Response>>();
  fetch.mockImplementation(() => Promise.resolve(Response.json({ success: true, revision: 2 })));
  vi.stubGlobal("fetch", fetch);
  await run();
  return JSON.parse(fetch.mock.calls[0]?.[1].body as string);
}

describe("reveal and hide all", () => {
  it("touch the rooms and corridors of this deck and keep what is known of others", async () => {
    const held = view({ a: true, elsewhere: true });
    expect(await sentBy(() => REVEAL_ALL.run(held))).toEqual({
      room_visibility: { a: true, b: true, c: true, elsewhere: true },
    });
    expect(await sentBy(() => HIDE_ALL.run(held))).toEqual({
      room_visibility: { a: false, b: false, c: false, elsewhere: true },
    });
  });

  it("are off when there is nothing left to do", () => {
    const all = view({ a: true, b: true, c: true });
    expect([REVEAL_ALL.enabled(all), HIDE_ALL.enabled(all)]).toEqual([false, true]);
    const none = view({ elsewhere: true, a: false });
    expect([REVEAL_ALL.enabled(none), HIDE_ALL.enabled(none)]).toEqual([true, false]);
  });
});
