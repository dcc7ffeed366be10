import { afterEach, describe, expect, it } from "vitest";
import { aDeck, anEncounter, aToken } from "../../../api/fixtures";
import { reduceSelection, select, selectedTokens, type SelectionEvent } from "./selection";

const run = (events: SelectionEvent[], from: readonly string[] = []) => events.reduce(reduceSelection, from);

afterEach(() => select({ type: "clear" }));

describe("the selection", () => {
  it("takes a token in and lets it go again", () => {
    const toggle: SelectionEvent = { type: "toggle", id: "b" };
    expect(run([toggle], ["a"])).toEqual(["a", "b"]);
    expect(run([toggle, toggle], ["a"])).toEqual(["a"]);
  });

  it("adds what a band caught, each token once", () => {
    expect(run([{ type: "add", ids: ["b", "c"] }], ["a", "b"])).toEqual(["a", "b", "c"]);
  });

  it("is replaced by a token picked alone, and emptied", () => {
    expect(run([{ type: "only", ids: ["c"] }], ["a", "b"])).toEqual(["c"]);
    expect(run([{ type: "clear" }], ["a", "b"])).toEqual([]);
  });

  it("stays the very same list when nothing changes, so that nothing is drawn anew", () => {
    const held = ["a", "b"];
    expect(
      run(
        [
          { type: "add", ids: ["a"] },
          { type: "only", ids: ["b", "a"] },
        ],
        held,
      ),
    ).toBe(held);
    const none: string[] = [];
    expect(run([{ type: "clear" }], none)).toBe(none);
  });

  it("knows only tokens that are still there, on the deck that is shown", () => {
    const here = aToken({ deck_id: "single" });
    const view = anEncounter(aDeck(), { encounter_tokens: { here, below: aToken({ deck_id: "lower" }) } });
    select({ type: "only", ids: ["gone", "below", "here"] });
    expect(selectedTokens(view)).toEqual([["here", here]]);
  });
});
