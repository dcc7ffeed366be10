import { expect, it } from "vitest";
import { aShip } from "../../api/fixtures";
import { learnFile, NOTHING_KNOWN } from "./fileKnown";

const sound = aShip({
  hull: { current: 41, max: 50 },
  armor: { current: 6, max: 10 },
  systems: { engines: { status: "STRESSED", condition: 64, info: "" } },
});
const beaten = { ...sound, hull: { current: 3, max: 50 } };
const read = { ship: sound, systems: {}, gauges: {}, edition: "a" };

it("remembers what the file says of a part that play has changed since", () => {
  const known = learnFile(NOTHING_KNOWN, read);
  expect(known.parts).toEqual({ hull: "41", armor: "6", engines: "stressed, 64 %" });
  expect(learnFile(known, { ...read, ship: beaten, gauges: { hull: 3 } }).parts.hull).toBe("41");
});

it("does not take what play made of a part for what its file says", () => {
  const known = learnFile(NOTHING_KNOWN, { ...read, ship: beaten, gauges: { hull: 3 } });
  expect(known.parts).toEqual({ armor: "6", engines: "stressed, 64 %" });
});

it("forgets it when the files have changed", () => {
  const known = learnFile(NOTHING_KNOWN, read);
  const next = learnFile(known, { ...read, ship: beaten, gauges: { hull: 3 }, edition: "b" });
  expect(next.parts.hull).toBeUndefined();
});
