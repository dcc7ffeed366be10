import { describe, expect, it } from "vitest";
import type { Chart } from "../model/chart";
import { markerGlyph, stationGlyph } from "../model/glyphs";
import { puffsOf } from "./nebulaPuffs";
import { routeStyle } from "../model/routeStyle";
import { stationKind } from "../model/stationKind";
import { isHiddenByCentre, turnOf, whereIs } from "../model/whereIs";

describe("what stands for a station", () => {
  it.each([
    ["station", "hub"],
    ["Shipyard", "dock"],
    ["orbital_dock", "dock"],
    ["relay", "relay"],
    ["satellite", "relay"],
    ["refinery", "refinery"],
    ["habitat", "wheel"],
    ["ring station", "wheel"],
    ["", "plain"],
    ["teapot", "plain"],
  ])("is, for the icon %j, %s", (icon, kind) => {
    expect(stationKind(icon)).toBe(kind);
    expect(stationGlyph(icon)).not.toBe("");
  });
});

it("draws each type of marker, and each of the usual routes, differently", () => {
  expect(new Set((["city", "research", "spaceport", "base"] as const).map(markerGlyph)).size).toBe(4);
  const styles = ["trade", "survey", "unlit", "patrol", "anything else"].map((type) =>
    JSON.stringify(routeStyle(type)),
  );
  expect(new Set(styles).size).toBe(5);
});

describe("the patches of a nebula", () => {
  const of = (type: Parameters<typeof puffsOf>[0]["type"]) => puffsOf({ type, particles: 800 }, 5);

  it("are the same each time and never too many to draw", () => {
    expect(of("emission")).toEqual(of("emission"));
    expect(puffsOf({ type: "emission", particles: 1e6 }, 5).length).toBeLessThan(600);
  });

  it("leave the middle of a planetary one empty", () => {
    expect(Math.min(...of("planetary").map(({ at }) => Math.hypot(...at)))).toBeGreaterThan(0.25);
    expect(Math.min(...of("dark").map(({ at }) => Math.hypot(...at)))).toBeLessThan(0.2);
  });
});

describe("a place on a turning globe", () => {
  const chart: Pick<Chart, "centre"> = {
    centre: {
      name: "",
      kind: "planet",
      type: "",
      size: 6,
      color: "#888888",
      light: "#888888",
      corona: 0,
      globe: null,
      rotation: 0.5,
      facing: 0,
      tilt: 20,
      facts: [],
    },
  };
  const pole = { place: { surface: { latitude: 90, longitude: 0 } } };
  const shore = { place: { surface: { latitude: 0, longitude: 90 } } };

  it("turns about the axis, which leans to the right", () => {
    expect(turnOf(chart, 2)).toBe(1);
    expect(whereIs(pole, chart, 0)).toEqual(whereIs(pole, chart, 3).map((value) => expect.closeTo(value, 6) as number));
    expect(whereIs(pole, chart, 0)[0]).toBeGreaterThan(1);
    expect(whereIs(shore, chart, 1)).not.toEqual(whereIs(shore, chart, 0));
  });

  it("is hidden while the globe stands before it", () => {
    const eye = [0, 0, 20] as const;
    expect(isHiddenByCentre(whereIs(shore, chart, 0), eye, chart)).toBe(true);
    expect(isHiddenByCentre(whereIs(shore, chart, 2 * Math.PI), eye, chart)).toBe(false);
  });
});
