import { describe, expect, it } from "vitest";
import { perfToRemember, readFlags } from "./flags";

describe("readFlags", () => {
  it("shows a page plainly when its address says nothing", () => {
    expect(readFlags("", null)).toEqual({ kiosk: false, preview: false, overscan: 0, scale: 1, perf: null });
  });

  it("reads every flag of the TV's address", () => {
    expect(readFlags("?kiosk=1&overscan=4.5&scale=1.25&perf=1&preview=1", null)).toEqual({
      kiosk: true,
      preview: true,
      overscan: 4.5,
      scale: 1.25,
      perf: true,
    });
  });

  it.each([
    ["?overscan=40&scale=9", 10, 3],
    ["?overscan=-3&scale=0", 0, 0.5],
    ["?overscan=wide&scale=", 0, 1],
    ["?overscan=Infinity&scale=NaN", 0, 1],
  ])("keeps %s within what a screen can show", (search, overscan, scale) => {
    expect(readFlags(search, null)).toMatchObject({ overscan, scale });
  });

  it("takes a switch without a value as on, and one without sense as not given", () => {
    expect(readFlags("?kiosk&perf=maybe", null)).toMatchObject({ kiosk: true, perf: null });
    expect(readFlags("?kiosk=0", null).kiosk).toBe(false);
  });

  it("lets the address win over what was remembered", () => {
    expect(readFlags("", "1").perf).toBe(true);
    expect(readFlags("?perf=0", "1").perf).toBe(false);
    expect(readFlags("?perf=1", "0").perf).toBe(true);
    expect(readFlags("", "0").perf).toBe(false);
  });
});

describe("perfToRemember", () => {
  it("remembers what was asked for, either way", () => {
    expect(perfToRemember("?perf=1")).toBe("1");
    expect(perfToRemember("?kiosk=1&perf=0")).toBe("0");
  });

  it("remembers nothing that was not asked for, and nothing of the preview", () => {
    expect(perfToRemember("?kiosk=1")).toBeNull();
    expect(perfToRemember("?perf=maybe")).toBeNull();
    expect(perfToRemember("?preview=1&perf=1")).toBeNull();
  });
});
