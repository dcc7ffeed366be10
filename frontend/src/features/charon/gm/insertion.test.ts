import { describe, expect, it } from "vitest";
import { isSendable, insertAtCaret, lengthLabel } from "./insertion";

describe("words put into a text", () => {
  it("stand where the hand is, set off from what is beside them", () => {
    expect(insertAtCaret("", { start: 0, end: 0 }, "Noted.")).toEqual({ text: "Noted.", caret: 6 });
    expect(insertAtCaret("Well.", { start: 5, end: 5 }, "Noted.")).toEqual({ text: "Well. Noted.", caret: 12 });
    expect(insertAtCaret("Well. So.", { start: 6, end: 6 }, "Noted.")).toEqual({ text: "Well. Noted. So.", caret: 12 });
    expect(insertAtCaret("One\n", { start: 4, end: 4 }, "Two").text).toBe("One\nTwo");
  });

  it("replace what is picked out", () => {
    expect(insertAtCaret("Yes or no?", { start: 4, end: 6 }, "and").text).toBe("Yes and no?");
  });
});

describe("a line's length", () => {
  it("is told against the limit, and said to be too much beyond it", () => {
    expect(lengthLabel(0)).toBe("0 / 10 000");
    expect(lengthLabel(10_000)).toBe("10 000 / 10 000");
    expect(lengthLabel(10_012)).toBe("12 characters too many (at most 10 000)");
  });

  it("decides with its words whether CHARON can say it", () => {
    expect(["", "  \n", "x", "x".repeat(10_000), "x".repeat(10_001)].map(isSendable)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });
});
