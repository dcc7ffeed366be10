import { describe, expect, it } from "vitest";
import type { BridgeFocus } from "../../api/model";
import { beginAt, navigate } from "./navigation";

const focus = (more: Partial<BridgeFocus> = {}): BridgeFocus => ({
  level: "galaxy",
  system: "",
  body: "",
  element: "",
  follow: false,
  ...more,
});
const ORLUNE = { level: "system", system: "orlune", body: "" } as const;
const SALLOW = { level: "orbit", system: "orlune", body: "sallow" } as const;

describe("a reader of the map of space", () => {
  it("begins where the GM points", () => {
    expect(beginAt(focus({ ...SALLOW, element: "weir" })).own).toEqual({ address: SALLOW, selected: "weir" });
  });

  it("dives, picks out and climbs, and finds picked out where they come from", () => {
    let at = beginAt(focus());
    at = navigate(at, { type: "go", address: ORLUNE });
    expect(at.own).toEqual({ address: ORLUNE, selected: null });
    at = navigate(at, { type: "go", address: SALLOW });
    at = navigate(at, { type: "pick", id: "weir" });
    expect(at.own.selected).toBe("weir");
    at = navigate(at, { type: "climb" });
    expect(at.own).toEqual({ address: ORLUNE, selected: "sallow" });
    at = navigate(at, { type: "climb" });
    expect(at.own).toMatchObject({ address: { level: "galaxy" }, selected: "orlune" });
    expect(navigate(at, { type: "climb" })).toBe(at);
  });

  it("goes nowhere by themselves while the GM leads", () => {
    const led = beginAt(focus({ ...ORLUNE, follow: true }));
    expect(navigate(led, { type: "climb" })).toBe(led);
    expect(navigate(led, { type: "pick", id: "sallow" })).toBe(led);
    expect(navigate(led, { type: "go", address: SALLOW })).toBe(led);
  });

  it("is taken along when the GM takes the lead, wherever they were, and stays there when let go", () => {
    let at = navigate(beginAt(focus()), { type: "go", address: ORLUNE });
    at = navigate(at, { type: "focus", focus: focus({ ...SALLOW, element: "weir", follow: true }) });
    expect(at.own).toEqual({ address: SALLOW, selected: "weir" });
    at = navigate(at, { type: "focus", focus: focus({ ...SALLOW, element: "weir" }) });
    expect(at.own).toEqual({ address: SALLOW, selected: "weir" });
    expect(navigate(at, { type: "climb" }).own.address).toEqual(ORLUNE);
  });

  it("is not torn away from where they browse when the GM moves the focus without leading", () => {
    const strayed = navigate(beginAt(focus()), { type: "go", address: ORLUNE });
    expect(navigate(strayed, { type: "focus", focus: focus(SALLOW) }).own.address).toEqual(ORLUNE);
    const waiting = beginAt(focus());
    expect(navigate(waiting, { type: "focus", focus: focus(SALLOW) }).own.address).toEqual(SALLOW);
  });
});
