import { describe, expect, it } from "vitest";
import { aShip } from "../../api/fixtures";
import { systemStandings } from "./overlay";

describe("systemStandings", () => {
  const ship = aShip({ systems: { engines: { status: "ONLINE", condition: 90, info: "warm" } } });

  it("lays what play made of a system over its file", () => {
    const engines = systemStandings(ship, { engines: { status: "DAMAGED", condition: 0 } })[1];
    expect(engines).toEqual({ name: "engines", status: "DAMAGED", condition: 0, info: "warm" });
  });

  it("always has the four systems, in order", () => {
    expect(systemStandings(aShip(), {}).map((system) => system.name)).toEqual([
      "life_support",
      "engines",
      "weapons",
      "comms",
    ]);
  });
});
