import { afterEach, describe, expect, it, vi } from "vitest";
import type { GmAction } from "../../../api/gmAction";
import { aDeck, anEncounter, aRoom, aToken } from "../../../api/fixtures";
import type { ActiveView } from "../../../api/model";
import {
  CLEAR_TOKENS,
  HIDE_ALL,
  MARK_SELECTION,
  REMOVE_SELECTION,
  RESIZE_SELECTION,
  REVEAL_ALL,
  SELECT_ALL,
} from "./actions";
import { deckActions } from "./decks";
import { select, selectedTokens } from "./selection";

const room = (id: string) => aRoom({ id });
const deck = aDeck({ rooms: [room("a"), room("b")], corridors: [room("c")] });
const view = (encounter_room_visibility: Record<string, boolean>) => anEncounter(deck, { encounter_room_visibility });

afterEach(() => {
  select({ type: "clear" });
  vi.unstubAllGlobals();
});

/** What an action asks the server for: path and body of each request. */
async function sentBy(action: GmAction, held: ActiveView): Promise<[string, unknown][]> {
  const fetch = vi.fn<(path: string, init: RequestInit) => Promise<Response>>();
  fetch.mockImplementation(() => Promise.resolve(Response.json({ success: true, revision: 2 })));
  vi.stubGlobal("fetch", fetch);
  await action.run(held);
  return fetch.mock.calls.map(([path, init]) => [path, JSON.parse(init.body as string)]);
}

describe("reveal and hide all", () => {
  it("touch the rooms and corridors of this deck and keep what is known of others", async () => {
    const held = view({ a: true, elsewhere: true });
    expect(await sentBy(REVEAL_ALL, held)).toEqual([
      ["/api/gm/encounter/room-visibility/", { room_visibility: { a: true, b: true, c: true, elsewhere: true } }],
    ]);
    expect(await sentBy(HIDE_ALL, held)).toEqual([
      ["/api/gm/encounter/room-visibility/", { room_visibility: { a: false, b: false, c: false, elsewhere: true } }],
    ]);
  });

  it("are off when there is nothing left to do", () => {
    const all = view({ a: true, b: true, c: true });
    expect([REVEAL_ALL.enabled(all), HIDE_ALL.enabled(all)]).toEqual([false, true]);
    const none = view({ elsewhere: true, a: false });
    expect([REVEAL_ALL.enabled(none), HIDE_ALL.enabled(none)]).toEqual([true, false]);
  });
});

describe("actions on the selection", () => {
  const held = anEncounter(deck, {
    encounter_tokens: { t: aToken({ status: ["stunned"] }), u: aToken({ size: 2 }), v: aToken() },
  });
  const marking = (status: string) => MARK_SELECTION.find((one) => one.status === status)!.action;
  const resizing = (size: number) => RESIZE_SELECTION.find((one) => one.size === size)!.action;

  it("are off while nothing is selected, or what was is gone", () => {
    const all = [...MARK_SELECTION, ...RESIZE_SELECTION].map(({ action }) => action).concat(REMOVE_SELECTION);
    expect(all.filter((action) => action.enabled(held))).toEqual([]);
    select({ type: "only", ids: ["gone"] });
    expect(all.filter((action) => action.enabled(held))).toEqual([]);
  });

  it("put a mark on all in one step, unless all bear it already: then it comes off", async () => {
    select({ type: "only", ids: ["t", "u"] });
    const path = "/api/gm/encounter/mark-tokens/";
    const body = { token_ids: ["t", "u"], status: "stunned" };
    expect(await sentBy(marking("stunned"), held)).toEqual([[path, { ...body, on: true }]]);
    select({ type: "only", ids: ["t"] });
    expect(await sentBy(marking("stunned"), held)).toEqual([[path, { ...body, token_ids: ["t"], on: false }]]);
  });

  it("answer to 1–5 in the order the marks are shown", () => {
    expect(MARK_SELECTION.map(({ status, action }) => [action.keys, status])).toEqual([
      [["1"], "wounded"],
      [["2"], "dead"],
      [["3"], "panicked"],
      [["4"], "stunned"],
      [["5"], "hidden"],
    ]);
  });

  it("resize those that are not that large yet", async () => {
    select({ type: "only", ids: ["t", "u", "v"] });
    expect(await sentBy(resizing(2), held)).toEqual([
      ["/api/gm/encounter/update-token-status/", { token_id: "t", size: 2 }],
      ["/api/gm/encounter/update-token-status/", { token_id: "v", size: 2 }],
    ]);
  });

  it("remove all in one step and let go of them", async () => {
    select({ type: "only", ids: ["t", "v"] });
    expect(await sentBy(REMOVE_SELECTION, held)).toEqual([
      ["/api/gm/encounter/remove-tokens/", { token_ids: ["t", "v"] }],
    ]);
    expect(selectedTokens(held)).toEqual([]);
  });

  it("select everything on the deck", async () => {
    expect(await sentBy(SELECT_ALL, held)).toEqual([]);
    expect(selectedTokens(held).map(([id]) => id)).toEqual(["t", "u", "v"]);
    expect(SELECT_ALL.enabled(held)).toBe(false);
  });

  it("clear the map only after a question", async () => {
    expect(await sentBy(CLEAR_TOKENS, held)).toEqual([]);
  });
});

describe("the list of encounter actions", () => {
  const site = anEncounter(deck);
  const map = site.location_data!.map!;
  const decks = [
    { id: "lower", name: "Lower", level: 2 },
    { id: "single", name: "Upper", level: 1 },
  ];
  const manifest = { name: "Ship", facility_type: "ship", total_decks: 2, decks };
  const tall = { ...site, location_data: { ...site.location_data!, map: { ...map, is_multi_deck: true, manifest } } };

  it("offers the other decks, lowest level first", async () => {
    const actions = deckActions(tall.location_data.map.manifest);
    expect(actions.map((action) => [action.label, action.enabled(tall)])).toEqual([
      ["Upper", false],
      ["Lower", true],
    ]);
    expect(await sentBy(actions[1]!, tall)).toEqual([
      ["/api/gm/encounter/switch-level/", { level: 2, deck_id: "lower" }],
    ]);
  });
});
