import { describe, expect, it } from "vitest";
import { overlap } from "./freePlace";
import { newLine, type StatusLine } from "./useStatusLines";

/** Screens with the font size a page has on them: a phone, a TV, a 4K TV. */
const SCREENS = [
  { name: "360 × 740", width: 360, height: 740, letter: { width: 8.9, height: 20 } },
  { name: "1920 × 1080", width: 1920, height: 1080, letter: { width: 11.2, height: 25 } },
  { name: "3840 × 2160", width: 3840, height: 2160, letter: { width: 22.3, height: 50 } },
];

describe("newLine", () => {
  it.each(SCREENS)("lays no line over another, what stands there or the edge at $name", ({ width, height, letter }) => {
    const title = { x: width * 0.2, y: height * 0.42, width: width * 0.6, height: height * 0.14 };
    const card = { x: width * 0.25, y: height * 0.64, width: width * 0.5, height: height * 0.3 };
    const taken = [title, card];
    for (let round = 0; round < 40; round++) {
      const lines: StatusLine[] = [];
      for (let id = 1; id <= 5; id++) {
        const line = newLine(id, lines, { width, height, taken }, letter);
        if (line !== null) {
          expect([...taken, ...lines.map((other) => other.area)].some((area) => overlap(area, line.area))).toBe(false);
          expect(line.area.x).toBeGreaterThanOrEqual(0);
          expect(line.area.y).toBeGreaterThanOrEqual(0);
          expect(line.area.x + line.text.length * letter.width).toBeLessThanOrEqual(width);
          expect(line.area.y + letter.height).toBeLessThanOrEqual(height);
          lines.push(line);
        }
      }
      expect(lines.length).toBeGreaterThanOrEqual(3);
      expect(new Set(lines.map((line) => line.text)).size).toBe(lines.length);
    }
  });

  it("says nothing where its words do not fit", () => {
    const title = { x: 0, y: 0, width: 100, height: 40 };
    expect(newLine(1, [], { width: 120, height: 300, taken: [title] }, { width: 20, height: 40 })).toBeNull();
  });
});
