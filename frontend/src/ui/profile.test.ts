// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startProfile, isPerfMode, useUnattended } from "./profile";

const root = document.documentElement;
const open = (search: string) => {
  window.history.replaceState(null, "", `/terminal/${search}`);
  return startProfile();
};

beforeEach(() => {
  localStorage.clear();
  // jsdom draws no WebGL: as on a screen without a graphics chip.
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
});
afterEach(() => {
  open("");
});

it("puts the flags where styles and features look", () => {
  open("?kiosk=1&overscan=3&scale=1.5&perf=1");
  expect(root.hasAttribute("data-kiosk")).toBe(true);
  expect(root.style.getPropertyValue("--overscan")).toBe("3");
  expect(root.style.getPropertyValue("--scale")).toBe("1.5");
  expect(isPerfMode()).toBe(true);
  expect(useUnattended()).toBe(true);
});

it("spares a browser without WebGL by itself, until it is told not to", () => {
  open("");
  expect(isPerfMode()).toBe(true);
  open("?perf=0");
  expect(isPerfMode()).toBe(false);
  open("");
  expect(isPerfMode()).toBe(false);
});

it("does not take its own guess for a wish", () => {
  open("");
  expect(localStorage.length).toBe(0);
});

it("keeps a preview from being worked at, and remembers nothing of it", () => {
  open("?preview=1&perf=1");
  expect(document.body.inert).toBe(true);
  expect(localStorage.length).toBe(0);
  open("");
  expect(document.body.inert).toBe(false);
});

it("works where the browser refuses its storage", () => {
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new DOMException("denied");
  });
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("denied");
  });
  expect(open("?perf=1").perf).toBe(true);
});
