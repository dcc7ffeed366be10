import { describe, expect, it } from "vitest";
import { fit, pan, pinch, toMap, zoomAt } from "./camera";
import { furtherThan, markerPoint, snapToCell } from "./cells";
import { doorPlace, passages } from "./doors";
import { fitLabel, standsLow } from "./labels";
import { boundsOf, nearestInRoom, largestRect, roomOfCell } from "./rooms";
import { boxBetween, clampShift, middleOf, overlaps, snapSquare, squareAround } from "./squares";
import { outerWalls, wallPath } from "./walls";

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe("cells", () => {
  const grid = { width: 10, height: 6 };

  it("snaps to the cell a point lies in", () => {
    expect(snapToCell({ x: 3.99, y: 0.01 }, grid)).toEqual({ x: 3, y: 0 });
    expect(snapToCell({ x: 4, y: 1 }, grid)).toEqual({ x: 4, y: 1 });
  });

  it("never leaves the grid", () => {
    expect(snapToCell({ x: -0.2, y: 99 }, grid)).toEqual({ x: 0, y: 5 });
    expect(snapToCell({ x: 10, y: 6 }, grid)).toEqual({ x: 9, y: 5 });
  });

  it("puts a marker of whole numbers in the middle of its cell and leaves a fraction alone", () => {
    expect(markerPoint({ x: 2, y: 3 })).toEqual({ x: 2.5, y: 3.5 });
    expect(markerPoint({ x: 2.5, y: 3 })).toEqual({ x: 2.5, y: 3 });
  });

  it("holds still up to the threshold, and not beyond", () => {
    expect(furtherThan({ x: 0, y: 0 }, { x: 3, y: 4 }, 5)).toBe(false);
    expect(furtherThan({ x: 0, y: 0 }, { x: 3, y: 4.1 }, 5)).toBe(true);
  });
});

describe("squares", () => {
  const grid = { width: 10, height: 6 };

  it("snap to the nearest cells and stay in the grid as a whole", () => {
    expect(snapSquare({ x: 2.4, y: 1.6 }, 2, grid)).toEqual({ x: 2, y: 2 });
    expect(snapSquare({ x: 99, y: 99 }, 3, grid)).toEqual({ x: 7, y: 3 });
    expect(snapSquare({ x: -4, y: -0.4 }, 4, grid)).toEqual({ x: 0, y: 0 });
    expect(snapSquare({ x: 3, y: 3 }, 4, { width: 3, height: 3 })).toEqual({ x: 0, y: 0 });
  });

  it("are put down with their middle where they were dropped", () => {
    expect(squareAround({ x: 3.7, y: 2.2 }, 1, grid)).toEqual({ x: 3, y: 2 });
    expect(squareAround({ x: 4, y: 3 }, 2, grid)).toEqual({ x: 3, y: 2 });
    expect(squareAround({ x: 9.9, y: 5.9 }, 4, grid)).toEqual({ x: 6, y: 2 });
    expect(middleOf({ x: 6, y: 2, size: 4 })).toEqual({ x: 8, y: 4 });
  });

  it("move together until the foremost reaches an edge", () => {
    const group = [
      { x: 0, y: 1, size: 1 },
      { x: 4, y: 2, size: 3 },
    ];
    expect(clampShift(group, { x: 2.4, y: 0.6 }, grid)).toEqual({ x: 2, y: 1 });
    expect(clampShift(group, { x: 9, y: 9 }, grid)).toEqual({ x: 3, y: 1 });
    expect(clampShift(group, { x: -3, y: -3 }, grid)).toEqual({ x: 0, y: -1 });
    expect(clampShift([], { x: 2, y: 2 }, grid)).toEqual({ x: 0, y: 0 });
  });

  it("lie in a box when they share more than an edge with it, whichever way it was drawn", () => {
    const drawn = boxBetween({ x: 5, y: 5 }, { x: 2, y: 1 });
    expect(drawn).toEqual(box(2, 1, 3, 4));
    expect(overlaps({ x: 1, y: 0, size: 2 }, drawn)).toBe(true);
    expect(overlaps({ x: 5, y: 1, size: 1 }, drawn)).toBe(false);
  });
});

describe("rooms", () => {
  const hall = { id: "hall", ...box(0, 0, 4, 4), rects: [box(0, 0, 4, 1), box(0, 1, 1, 3)] };
  const store = { id: "store", ...box(1, 1, 3, 3) };

  it("finds the room whose rectangles hold a cell, not the one whose bounds do", () => {
    expect(roomOfCell([hall, store], { x: 3, y: 0 })?.id).toBe("hall");
    expect(roomOfCell([hall, store], { x: 2, y: 2 })?.id).toBe("store");
    expect(roomOfCell([hall], { x: 2, y: 2 })).toBeNull();
    expect(roomOfCell([hall, store], { x: 4, y: 0 })).toBeNull();
  });

  it("lets the first in the file win where rooms overlap", () => {
    const over = { id: "over", ...box(0, 0, 9, 9) };
    expect(roomOfCell([store, over], { x: 1, y: 1 })?.id).toBe("store");
    expect(roomOfCell([over, store], { x: 1, y: 1 })?.id).toBe("over");
  });

  it("goes by the middle of the cell when a room has fractions", () => {
    const half = { id: "half", ...box(0.5, 0, 1, 1) };
    expect(roomOfCell([half], { x: 0, y: 0 })?.id).toBe("half");
    expect(roomOfCell([half], { x: 1, y: 0 })).toBeNull();
  });

  it("bounds boxes and finds the roomiest part", () => {
    expect(boundsOf([box(2, 3, 1, 1), box(-1, 5, 2, 4)])).toEqual(box(-1, 3, 4, 6));
    expect(boundsOf([])).toBeNull();
    expect(largestRect(hall)).toEqual(box(0, 0, 4, 1));
  });

  it("measures from a door to a room", () => {
    expect(nearestInRoom(store, { x: 1, y: 2.5 })).toEqual({ point: { x: 1, y: 2.5 }, distance: 0 });
    expect(nearestInRoom(store, { x: 6, y: 2 })).toEqual({ point: { x: 4, y: 2 }, distance: 2 });
  });
});

describe("outerWalls", () => {
  const corners = (loops: ReturnType<typeof outerWalls>) => loops.map((loop) => loop.map(({ x, y }) => `${x},${y}`));

  it("walks a single box", () => {
    expect(corners(outerWalls([box(1, 2, 3, 1)]))).toEqual([["1,2", "4,2", "4,3", "1,3"]]);
  });

  it("merges an L of two rectangles into one loop of six corners", () => {
    const [loop, ...more] = corners(outerWalls([box(0, 0, 4, 1), box(0, 1, 1, 3)]));
    expect(more).toEqual([]);
    expect(loop?.toSorted()).toEqual(["0,0", "0,4", "1,1", "1,4", "4,0", "4,1"].toSorted());
  });

  it("merges overlapping and T-shaped parts", () => {
    const [loop, ...more] = corners(outerWalls([box(0, 0, 5, 2), box(2, 1, 1, 4)]));
    expect(more).toEqual([]);
    expect(loop).toHaveLength(8);
  });

  it("gives a ring an inner loop", () => {
    const ring = [box(0, 0, 3, 1), box(0, 2, 3, 1), box(0, 1, 1, 1), box(2, 1, 1, 1)];
    expect(outerWalls(ring).map((loop) => loop.length)).toEqual([4, 4]);
  });

  it("keeps parts that only touch at a corner, or not at all, apart", () => {
    expect(outerWalls([box(0, 0, 1, 1), box(1, 1, 1, 1)])).toHaveLength(2);
    expect(outerWalls([box(0, 0, 1, 1), box(5, 5, 1, 1)])).toHaveLength(2);
  });

  it("survives nothing and flat rectangles", () => {
    expect(outerWalls([])).toEqual([]);
    expect(outerWalls([box(0, 0, 0, 5)])).toEqual([]);
  });

  it("writes an SVG path", () => {
    expect(wallPath(outerWalls([box(1, 2, 3, 1)]), 10)).toBe("M10 20L40 20L40 30L10 30Z");
  });
});

describe("camera", () => {
  const limits = { min: 0.5, max: 4 };

  it("fits a box into the middle of the screen", () => {
    const camera = fit(box(0, 0, 100, 50), { width: 240, height: 400 }, 20);
    expect(camera.scale).toBe(2);
    expect(toMap(camera, { x: 120, y: 200 })).toEqual({ x: 50, y: 25 });
  });

  it("keeps the point under the pointer when zooming, and its limits", () => {
    const camera = { x: 10, y: 20, scale: 1 };
    const under = toMap(camera, { x: 70, y: 80 });
    const closer = zoomAt(camera, { x: 70, y: 80 }, 2, limits);
    expect(closer.scale).toBe(2);
    expect(toMap(closer, { x: 70, y: 80 })).toEqual(under);
    expect(zoomAt(camera, { x: 0, y: 0 }, 100, limits).scale).toBe(4);
    expect(zoomAt(camera, { x: 0, y: 0 }, 0.01, limits).scale).toBe(0.5);
  });

  it("pans by screen distance", () => {
    expect(pan({ x: 1, y: 2, scale: 3 }, { x: 10, y: -10 })).toEqual({ x: 11, y: -8, scale: 3 });
  });

  it("follows two fingers", () => {
    const camera = { x: 0, y: 0, scale: 1 };
    const was: [{ x: number; y: number }, { x: number; y: number }] = [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ];
    const is: typeof was = [
      { x: 100, y: 150 },
      { x: 300, y: 150 },
    ];
    const next = pinch(camera, was, is, limits);
    expect(next.scale).toBe(2);
    expect(toMap(next, { x: 200, y: 150 })).toEqual({ x: 150, y: 100 });
  });
});

describe("fitLabel", () => {
  it("keeps a short name on one line at full size", () => {
    expect(fitLabel("Bridge", { width: 200, height: 80 }, 14, 6)).toEqual({ lines: ["Bridge"], size: 14 });
  });

  it("breaks a long name into balanced lines where that makes it larger", () => {
    const label = fitLabel("Primary Reactor Control", { width: 80, height: 80 }, 14, 6);
    expect(label?.lines.join(" ")).toBe("Primary Reactor Control");
    expect(label?.lines.length).toBeGreaterThan(1);
  });

  it("writes nothing rather than something too small to read, and copes with no name", () => {
    expect(fitLabel("Maintenance crawlway", { width: 20, height: 10 }, 14, 6)).toBeNull();
    expect(fitLabel("  ", { width: 100, height: 100 }, 14, 6)).toBeNull();
  });
});

describe("standsLow", () => {
  const label = { lines: ["Guest cabin"], size: 10 };
  const room = box(0, 0, 120, 80);

  it("lets a name make way for a mark that would cover it, where there is room", () => {
    expect(standsLow(label, room, [{ x: 40, y: 8 }], 12)).toBe(true);
    expect(standsLow(label, room, [{ x: 110, y: 8 }], 12)).toBe(false);
    expect(standsLow(label, room, [], 12)).toBe(false);
  });

  it("leaves it where it belongs when it would be covered at the foot of the room too", () => {
    const marks = [
      { x: 40, y: 8 },
      { x: 30, y: 75 },
    ];
    expect(standsLow(label, room, marks, 12)).toBe(false);
  });
});

describe("doors", () => {
  const west = box(0, 0, 4, 4);
  const east = box(6, 1, 3, 3);

  it("goes by the server's place", () => {
    const place = { x: 4, y: 2, orientation: "vertical" as const };
    expect(doorPlace(place, { from: west, to: null })).toBe(place);
  });

  it("stands between its rooms when it has no place, across the way from one to the other", () => {
    expect(doorPlace(null, { from: west, to: east })).toEqual({ x: 5, y: 2, orientation: "vertical" });
    expect(doorPlace(null, { from: box(0, 0, 4, 2), to: box(0, 2, 4, 2) })).toEqual({
      x: 2,
      y: 2,
      orientation: "horizontal",
    });
    expect(doorPlace(null, { from: west, to: null })).toBeNull();
  });

  it("draws a passage only over a gap", () => {
    expect(passages({ x: 4, y: 2 }, { from: west, to: east })).toEqual([{ from: { x: 4, y: 2 }, to: { x: 6, y: 2 } }]);
    expect(passages({ x: 4, y: 2 }, { from: west, to: box(4, 0, 2, 4) })).toEqual([]);
    expect(passages({ x: 4, y: 2 }, { from: west, to: null })).toEqual([]);
  });
});
