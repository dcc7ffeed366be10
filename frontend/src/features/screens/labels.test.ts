import { describe, expect, it } from "vitest";
import { screensTooltip, screensLabel } from "./labels";

const screens = { terminals: 3, consoles: 1, slowest_ms: 42, behind: 0 };

describe("screensLabel", () => {
  it("says who listens and how slow the slowest is", () => {
    expect(screensLabel(screens)).toBe("3 terminals · 1 console · slowest 42 ms");
    expect(screensLabel({ ...screens, terminals: 1, consoles: 2, slowest_ms: 1_250 })).toBe(
      "1 terminal · 2 consoles · slowest 1.3 s",
    );
  });

  it("says nothing of a delay that nobody has told", () => {
    expect(screensLabel({ terminals: 0, consoles: 1, slowest_ms: null, behind: 0 })).toBe("0 terminals · 1 console");
    expect(screensLabel({ ...screens, slowest_ms: 0 })).toContain("slowest 0 ms");
  });
});

describe("screensTooltip", () => {
  it("tells of screens that are behind only when there are some", () => {
    expect(screensTooltip(screens)).not.toContain("3 s");
    expect(screensTooltip({ ...screens, behind: 1 })).toContain("One screen has not painted");
    expect(screensTooltip({ ...screens, behind: 2 })).toContain("2 screens have not painted");
  });
});
