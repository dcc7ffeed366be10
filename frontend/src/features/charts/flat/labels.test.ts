import { describe, expect, it } from "vitest";
import { type Mark, placeLabels } from "./labels";

const mark = (id: string, x: number, y: number, weight = 0): Mark => ({ id, x, y, radius: 5, text: id, weight });

describe("names beside marks", () => {
  it("stand to the right where there is room", () => {
    const place = placeLabels([mark("Orlune", 100, 100)], 10).get("Orlune")!;
    expect(place.anchor).toBe("start");
    expect(place.x).toBeGreaterThan(105);
  });

  it("go to another side rather than over a neighbour", () => {
    const places = placeLabels([mark("Orlune", 100, 100), mark("B", 125, 100)], 10);
    expect(places.get("Orlune")!.anchor).not.toBe("start");
  });

  it("are left out in a crowd, the weightiest last", () => {
    const crowd = Array.from({ length: 30 }, (_, at) => mark(`Star ${at}`, 100 + (at % 6) * 8, 100 + at, at));
    const places = placeLabels(crowd, 14);
    expect(places.size).toBeLessThan(30);
    expect(places.has("Star 29")).toBe(true);
  });

  it("stay inside the window", () => {
    const window = { x: 0, y: 0, width: 200, height: 100 };
    expect(placeLabels([mark("Weir Station", 190, 50)], 10, window).get("Weir Station")!.anchor).toBe("end");
  });
});
