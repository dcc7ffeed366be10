import { describe, expect, it } from "vitest";
import type { GmAction } from "../../api/gmAction";
import { findActions } from "./findActions";

const action = (label: string, group: string, keywords = ""): GmAction => ({
  id: label,
  label,
  group,
  keywords,
  enabled: () => true,
  run: () => Promise.resolve(),
});

const ALL = [
  action("Standby", "Screens", "idle title"),
  action("Blackout", "Screens", "dark"),
  action("Weir Station", "Place", "show tau/weir-station"),
  action("Pump Control", "Terminal", "Corin Hask weir-station"),
  action("Corin Hask", "Portrait", "Pump engineer"),
  action("Père Lachaise", "Place"),
];
const find = (query: string) => findActions(ALL, query).map((found) => found.label);

describe("findActions", () => {
  it("lists everything in its order when nothing is asked", () => {
    expect(find(" ")).toEqual(ALL.map((each) => each.label));
  });

  it("puts what is called so before what only has to do with it", () => {
    expect(find("weir")).toEqual(["Weir Station", "Pump Control"]);
    expect(find("pump")).toEqual(["Pump Control", "Corin Hask"]);
  });

  it("wants every word, each anywhere", () => {
    expect(find("hask portrait")).toEqual(["Corin Hask"]);
    expect(find("weir blackout")).toEqual([]);
  });

  it("forgives letters left out, and accents", () => {
    expect(find("wrstn")).toEqual(["Weir Station", "Pump Control"]);
    expect(find("blkout")).toEqual(["Blackout"]);
    expect(find("pere")).toEqual(["Père Lachaise"]);
  });

  it("finds nothing in letters out of their order", () => {
    expect(find("tuokcalb")).toEqual([]);
  });
});
