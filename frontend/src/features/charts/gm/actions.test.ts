import { beforeEach, describe, expect, it, vi } from "vitest";
import { focusBridge } from "../../../api/activeView";
import { aView } from "../../../api/fixtures";
import type { BridgeFocus } from "../../../api/model";
import { chartActions, type ChartPlace, FOLLOW } from "./actions";

vi.mock("../../../api/activeView", () => ({ focusBridge: vi.fn() }));

const SALLOW: ChartPlace = {
  address: { level: "orbit", system: "orlune", body: "sallow" },
  name: "Sallow",
  within: "Orlune",
};
const focus = (more: Partial<BridgeFocus>) =>
  aView({ bridge_focus: { level: "galaxy", system: "", body: "", element: "", follow: false, ...more } });

describe("pointing the bridge", () => {
  beforeEach(() => void vi.mocked(focusBridge).mockReset());

  it("names what the place needs, and no more", async () => {
    const [galaxy, sallow] = chartActions([
      { address: { level: "galaxy", system: "", body: "" }, name: "the galaxy", within: "" },
      SALLOW,
    ]);
    await galaxy!.run(aView());
    await sallow!.run(aView());
    expect(vi.mocked(focusBridge).mock.calls).toEqual([
      [{ level: "galaxy", follow: true }],
      [{ level: "orbit", system: "orlune", body: "sallow", follow: true }],
    ]);
  });

  it("is off only where the players are held at that very place", () => {
    const [sallow] = chartActions([SALLOW]);
    expect(sallow!.enabled(focus({ ...SALLOW.address, follow: true }))).toBe(false);
    expect(sallow!.enabled(focus({ ...SALLOW.address, follow: false }))).toBe(true);
    expect(sallow!.enabled(focus({ ...SALLOW.address, element: "weir", follow: true }))).toBe(true);
  });

  it("lets go of the players and takes them back without moving", async () => {
    await FOLLOW.run(focus({ ...SALLOW.address, element: "weir", follow: true }));
    await FOLLOW.run(focus({ ...SALLOW.address, element: "weir", follow: false }));
    const place = { level: "orbit", system: "orlune", body: "sallow", element: "weir" };
    expect(vi.mocked(focusBridge).mock.calls).toEqual([[{ ...place, follow: false }], [{ ...place, follow: true }]]);
  });
});
