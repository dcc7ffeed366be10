import { describe, expect, it } from "vitest";
import { foldedPlace, type LabelWish, placeLabels } from "./labels";

const SCREEN = { x: 0, y: 0, width: 800, height: 600 };
const wish = (id: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
  id,
  x,
  y,
  radius: 5,
  width: 80,
  height: 20,
  rank: 1,
  side: null,
  ...more,
});

describe("labels beside their marks", () => {
  it("stand on the right where there is room, and at the edge on the left", () => {
    const places = placeLabels([wish("a", 100, 100), wish("b", 780, 300)], SCREEN);
    expect(places.get("a")).toEqual({ x: 112, y: 90, side: "right" });
    expect(places.get("b")?.side).toBe("left");
  });

  it("never cover each other", () => {
    const wishes = Array.from({ length: 12 }, (_, i) => wish(`l${i}`, 300 + (i % 4) * 30, 200 + i * 6));
    const places = [...placeLabels(wishes, SCREEN).values()];
    expect(places.length).toBeGreaterThan(1);
    for (const [i, a] of places.entries()) {
      for (const b of places.slice(i + 1)) {
        expect(Math.abs(a.x - b.x) >= 80 || Math.abs(a.y - b.y) >= 20).toBe(true);
      }
    }
  });

  it("give way to what matters more where there is no room for both", () => {
    const narrow = { x: 0, y: 0, width: 110, height: 24 };
    const places = placeLabels([wish("lesser", 10, 12), wish("greater", 12, 12, { rank: 9 })], narrow);
    expect([...places.keys()]).toEqual(["greater"]);
  });

  it("stay on their side while they can", () => {
    expect(placeLabels([wish("a", 300, 100, { side: "below" })], SCREEN).get("a")?.side).toBe("below");
  });

  it("keep off other marks and off lines", () => {
    const dot = wish("dot", 140, 100, { width: 8, height: 8 });
    expect(placeLabels([wish("a", 100, 100, { rank: 2 }), dot], SCREEN).get("a")?.side).toBe("left");
    const line = [{ x: 150, y: 100, radius: 3 }];
    expect(placeLabels([wish("a", 100, 100)], SCREEN, line).get("a")?.side).toBe("left");
  });

  it("are left out rather than written over a small mark, but may be written on a disc", () => {
    const ring = (radius: number) =>
      [
        [150, 100],
        [50, 100],
        [100, 150],
        [100, 50],
      ].map(([x = 0, y = 0], at) => wish(`m${at}`, x, y, { radius, width: 900, rank: 0 }));
    expect(placeLabels([wish("a", 100, 100), ...ring(30)], SCREEN).has("a")).toBe(false);
    expect(placeLabels([wish("a", 100, 100), ...ring(60)], SCREEN).get("a")?.side).toBe("right");
  });

  it("stand in the middle of a point that has no mark", () => {
    expect(placeLabels([wish("a", 300, 100, { upon: true })], SCREEN).get("a")).toEqual({
      x: 260,
      y: 90,
      side: "upon",
    });
  });

  it("that had to give way can be read inside the window when asked for", () => {
    const { x, y } = foldedPlace(wish("a", 795, 2), SCREEN);
    expect(x).toBe(795 - 12 - 80);
    expect(y).toBe(0);
  });

  it("find no place off the screen", () => {
    expect(placeLabels([wish("a", -200, 100)], SCREEN).size).toBe(0);
  });
});
