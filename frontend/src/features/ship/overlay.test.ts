import { describe, expect, it } from "vitest";
import { systemStates } from "./overlay";

describe("systemStates", () => {
  const ship = { systems: { engines: { status: "ONLINE" as const, condition: 90, info: "warm" } } };

  it("lays what play made of a system over its file", () => {
    const engines = systemStates(ship, { engines: { status: "DAMAGED", condition: 0 } })[1];
    expect(engines).toEqual({ name: "engines", status: "DAMAGED", condition: 0, info: "warm" });
  });

  it("always has the four systems, in order, even without a ship", () => {
    expect(systemStates(null, {}).map((system) => system.name)).toEqual([
      "life_support",
      "engines",
      "weapons",
      "comms",
    ]);
  });
});
