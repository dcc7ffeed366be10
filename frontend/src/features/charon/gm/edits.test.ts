import { describe, expect, it } from "vitest";
import { declineDraft, type Edits, lateDraft, pruned, shownWords, takeDraft, typed } from "./edits";

const reply = (response: string) => ({ pending_id: "p", response });
const NOTHING: Edits = {};
const words = (edits: Edits, response: string) => shownWords(reply(response), edits.p);
const late = (edits: Edits, response: string) => lateDraft(reply(response), edits.p);

describe("the words of a pending reply", () => {
  it("are the draft's, whatever comes, as long as the GM has not written", () => {
    expect(words(NOTHING, "")).toBe("");
    expect(words(NOTHING, "The hull is sound.")).toBe("The hull is sound.");
    expect(late(NOTHING, "The hull is sound.")).toBeNull();
  });

  it("stay the GM's when a draft comes while the GM writes, and the draft is offered beside", () => {
    const begun = typed(NOTHING, "bridge", reply(""), "Nob");
    const edits = typed(begun, "bridge", reply("A draft."), "Nobody.");
    expect(words(edits, "A draft.")).toBe("Nobody.");
    expect(late(edits, "A draft.")).toBe("A draft.");
  });

  it("are no newer draft's that the GM began from", () => {
    const edits = typed(NOTHING, "bridge", reply("A draft."), "A better draft.");
    expect(late(edits, "A draft.")).toBeNull();
    expect(late(edits, "A second draft."), "written anew").toBe("A second draft.");
    expect(late(edits, ""), "while it is written anew there is none to offer").toBeNull();
  });

  it("may be emptied: an empty field is the GM's word too", () => {
    const edits = typed(NOTHING, "bridge", reply("A draft."), "");
    expect(words(edits, "Another draft.")).toBe("");
  });

  it("are free for the next draft once they are the draft's again", () => {
    const edits = typed(typed(NOTHING, "bridge", reply("A"), "Ab"), "bridge", reply("A"), "A");
    expect(words(edits, "B")).toBe("B");
  });

  it("give way to the newer draft, or not, as the GM says", () => {
    const edits = typed(NOTHING, "bridge", reply(""), "Mine");
    expect(words(takeDraft(edits, reply("Draft")), "Draft")).toBe("Draft");
    const declined = declineDraft(edits, reply("Draft"));
    expect(words(declined, "Draft")).toBe("Mine");
    expect(late(declined, "Draft")).toBeNull();
    expect(late(declined, "A third")).toBe("A third");
  });

  it("are forgotten with the reply, on its own channel only", () => {
    const mine = { channel: "bridge", text: "x", base: "" };
    const edits = { gone: mine, here: mine, elsewhere: { ...mine, channel: "story" } };
    expect(Object.keys(pruned(edits, "bridge", ["here"]))).toEqual(["here", "elsewhere"]);
    expect(pruned(edits, "bridge", ["here", "gone"]), "the same when nothing went").toBe(edits);
  });
});
