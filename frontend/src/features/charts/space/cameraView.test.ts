import { describe, expect, it } from "vitest";
import type { Point3 } from "../../../geometry/space";
import type { Chart, ChartElement } from "../model/chart";
import { easeGlide, homeView, standpoint, type View, viewAlong, viewBetween, viewFrom, viewOn } from "./cameraView";

const CAMERA = { position: [0, 30, 40] as const, lookAt: [0, 0, 0] as const, fov: 50, zoom: [10, 100] as const };
const chart = (level: Chart["level"]): Chart => ({
  level,
  title: "",
  address: { level, system: "", body: "" },
  centre: null,
  elements: [],
  routes: [],
  nebulae: [],
  camera: CAMERA,
  ambient: 0.2,
  timeScale: 1,
  reach: 30,
});
const element = (place: ChartElement["place"], size = 1): ChartElement => ({
  id: "a",
  name: "A",
  label: "A",
  kind: "planet",
  type: "",
  place,
  size,
  color: "#888888",
  globe: null,
  rings: null,
  icon: "",
  marker: null,
  facts: [],
  clickable: true,
  dive: null,
});
const close = (is: Point3, should: Point3) => is.forEach((value, i) => expect(value).toBeCloseTo(should[i]!, 6));

describe("a view", () => {
  it("is the same as the standpoint it was made from", () => {
    close(standpoint(viewFrom([3, 4, -5], [1, 1, 1])), [3, 4, -5]);
  });

  it("glides slowly at both ends and arrives", () => {
    expect(easeGlide(0)).toBe(0);
    expect(easeGlide(1)).toBe(1);
    expect(easeGlide(0.1)).toBeLessThan(0.02);
    expect(easeGlide(0.9)).toBeGreaterThan(0.98);
    const from = viewFrom([0, 10, 30], [0, 0, 0]);
    const to = viewFrom([20, 4, 6], [5, 0, 1]);
    close(standpoint(viewBetween(from, to, 0)), [0, 10, 30]);
    close(standpoint(viewBetween(from, to, 1)), [20, 4, 6]);
  });

  it("turns by the shorter way", () => {
    const from: View = { target: [0, 0, 0], around: 3, height: 1, distance: 10 };
    const half = viewBetween(from, { ...from, around: -3 }, 0.5);
    expect(Math.abs(half.around)).toBeCloseTo(Math.PI, 6);
  });
});

describe("how a chart is seen", () => {
  it("is first as its file says, from farther off on a tall screen", () => {
    close(standpoint(homeView(chart("galaxy"), 16 / 9)), [0, 30, 40]);
    expect(homeView(chart("galaxy"), 0.5).distance).toBeGreaterThan(80);
  });

  it("comes to a star that is picked out, never nearer than the chart allows", () => {
    const home = homeView(chart("galaxy"), 2);
    const star = element({ at: [7, 2, 3] });
    const view = viewOn(chart("galaxy"), star, [7, 2, 3], home, home);
    expect(view.target).toEqual([7, 2, 3]);
    expect(view.distance).toBeLessThan(home.distance);
    const tiny = viewOn(chart("system"), element({ at: [7, 0, 3] }, 0.01), [7, 0, 3], home, home);
    expect(tiny.distance).toBe(10);
  });

  it("looks down on a place of the surface from over it", () => {
    const home = homeView(chart("orbit"), 2);
    const { around, target } = viewOn(
      chart("orbit"),
      element({ surface: { latitude: 0, longitude: 0 } }),
      [6, 0, 0],
      home,
      home,
    );
    expect(target).toEqual([0, 0, 0]);
    expect(around).toBeCloseTo(Math.PI / 2, 6);
  });

  it("goes along with a planet, and round with what circles one", () => {
    const view = viewFrom([0, 5, 20], [0, 0, 0]);
    expect(viewAlong(chart("system"), view, [1, 0, 0], [2, 0, 3]).target).toEqual([1, 0, 3]);
    const round = viewAlong(chart("orbit"), view, [0, 0, 8], [8, 0, 0]);
    expect(round.target).toEqual([0, 0, 0]);
    expect(round.around - view.around).toBeCloseTo(Math.PI / 2, 6);
  });
});
