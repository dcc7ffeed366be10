import { describe, expect, it } from "vitest";
import type { CannedReply } from "../../../api/model";
import { findCanned } from "./cannedSearch";

const REPLIES: CannedReply[] = [
  { id: 2, text: "The café is closed.", source: "GM" },
  { id: null, text: "Hull is sound. Air is sound.", source: "CAMPAIGN" },
  { id: null, text: "I have no reading for that.", source: "CAMPAIGN" },
];
const find = (query: string) => findCanned(REPLIES, query).map(({ text }) => text.split(" ")[1]);

describe("the search among canned replies", () => {
  it("finds all for no words", () => expect(find("  ")).toHaveLength(3));
  it("wants every word, in any order and case", () => {
    expect(find("AIR hull")).toEqual(["is"]);
    expect(find("air reading")).toEqual([]);
  });
  it("does not mind accents", () => expect(find("cafe")).toEqual(["café"]));
});
