import { describe, expect, it } from "vitest";
import { placePath } from "./paths";

describe("placePath", () => {
  it("moves and scales every kind of command", () => {
    expect(placePath("M-1 0H2V3L0 -1Z", { x: 10, y: 20, scale: 2 })).toBe("M8 20L14 20L14 26L10 18Z");
    expect(placePath("M0 0Q1 1 2 0C1 -1 2 -2 3 0", { x: 1, y: 0 })).toBe("M1 0Q2 1 3 0C2 -1 3 -2 4 0");
  });

  it("keeps an arc an arc", () => {
    expect(placePath("M-5 0A5 5 0 1 1 5 0", { x: 10, y: 10, scale: 2 })).toBe("M0 10A10 10 0 1 1 20 10");
  });

  it("turns a quarter to the right", () => {
    expect(placePath("M1 0H3M0 2V4", { x: 10, y: 10, upright: true })).toBe("M10 11L10 13M8 10L6 10");
  });

  it("reads numbers that are not set apart by spaces", () => {
    expect(placePath("M-0.7-3.5L.5 1", { x: 0, y: 0 })).toBe("M-0.7 -3.5L0.5 1");
  });
});
