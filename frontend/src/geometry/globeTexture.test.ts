import { describe, expect, it } from "vitest";
import { type GlobePaint, paintGlobe } from "./globeTexture";

const STYLES: GlobePaint["style"][] = ["rock", "ice", "gas", "ocean", "lava", "desert"];
const WIDTH = 64;
const HEIGHT = 32;
const paint = (style: GlobePaint["style"], seed = 7, colors = ["#203040", "#8090a0", "#e0e4e8"]) =>
  paintGlobe({ seed, style, colors }, WIDTH, HEIGHT);

describe.each(STYLES)("a globe of the style %s", (style) => {
  it("is painted the same each time, and differently for another seed", () => {
    expect(paint(style)).toEqual(paint(style));
    expect(paint(style)).not.toEqual(paint(style, 8));
  });

  it("covers the whole picture and is opaque", () => {
    const pixels = paint(style);
    expect(pixels).toHaveLength(WIDTH * HEIGHT * 4);
    expect(pixels.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
  });

  it("has no seam where its edges meet", () => {
    const pixels = paint(style);
    const green = (row: number, column: number) => pixels[(row * WIDTH + column) * 4 + 1]!;
    const step = (from: number, to: number) =>
      Array.from({ length: HEIGHT }, (_, row) => Math.abs(green(row, from) - green(row, to))).reduce((a, b) => a + b) /
      HEIGHT;
    const within = Array.from({ length: WIDTH - 1 }, (_, column) => step(column, column + 1));
    expect(step(WIDTH - 1, 0)).toBeLessThanOrEqual(Math.max(...within) * 1.25);
  });

  it("shows something", () => {
    const greens = paint(style).filter((_, i) => i % 4 === 1);
    expect(Math.max(...greens) - Math.min(...greens)).toBeGreaterThan(40);
  });

  it("stays between the colours it is painted with", () => {
    const reds = paint(style).filter((_, i) => i % 4 === 0);
    expect(Math.min(...reds)).toBeGreaterThanOrEqual(0x20);
    expect(Math.max(...reds)).toBeLessThanOrEqual(0xe0);
  });
});

describe("a globe of a single colour", () => {
  it("has light and dark all the same", () => {
    const greens = paint("rock", 3, ["#808080"]).filter((_, i) => i % 4 === 1);
    expect(Math.min(...greens)).toBeLessThan(0x70);
    expect(Math.max(...greens)).toBeGreaterThan(0x80);
  });
});
