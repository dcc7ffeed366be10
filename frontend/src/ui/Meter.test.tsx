// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { gaugeTone, Meter, partOf } from "./Meter";

afterEach(cleanup);

it("says what it measures to those who hear the page", () => {
  render(<Meter label="Hull" value={12} max={40} text="12 / 40" />);
  const meter = screen.getByRole("meter", { name: "Hull" });
  expect(meter.getAttribute("aria-valuenow")).toBe("12");
  expect(meter.getAttribute("aria-valuemax")).toBe("40");
  expect(meter.getAttribute("aria-valuetext")).toBe("12 / 40");
  expect(meter.style.getPropertyValue("--part")).toBe("0.3");
});

it.each([
  [-5, 10, 0],
  [0, 0, 0],
  [5, 0, 0],
  [30, 20, 1],
])("draws %d of %d as %d of its length", (value, max, part) => {
  expect(partOf(value, max)).toBe(part);
});

it("never tells of a value beyond its own limits", () => {
  render(<Meter label="Crew" value={7} max={4} text="7 / 4" />);
  const meter = screen.getByRole("meter");
  expect(Number(meter.getAttribute("aria-valuenow"))).toBeLessThanOrEqual(Number(meter.getAttribute("aria-valuemax")));
});

it("warns at half and cries at a quarter", () => {
  expect([51, 50, 26, 25, 0].map((value) => gaugeTone(value, 100))).toEqual([
    "calm",
    "warning",
    "warning",
    "danger",
    "danger",
  ]);
  expect(gaugeTone(0, 0), "there is none to lose").toBe("calm");
});
