import { describe, expect, it } from "vitest";
import { aDeck, anEncounter, aRoom } from "../../../api/fixtures";
import type { Connection } from "../../../api/model";
import { roomBehind } from "./roomBehind";

const hall = aRoom({ id: "hall" });
const cell = aRoom({ id: "cell" });
const duct = aRoom({ id: "duct" });
const deck = aDeck({ rooms: [hall, cell], corridors: [duct] });
const door = (from: string, to: string | null): Connection => ({
  id: "d",
  from,
  to,
  door_type: "standard",
  door_status: "OPEN",
  position: { x: 2, y: 1, orientation: "vertical" },
});
const behind = (connection: Connection, ...seen: string[]) =>
  roomBehind(
    anEncounter(deck, { encounter_room_visibility: Object.fromEntries(seen.map((id) => [id, true])) }),
    connection,
  );

describe("roomBehind", () => {
  it("is the hidden side of a door whose other side is seen, whichever that is", () => {
    expect(behind(door("hall", "cell"), "hall")).toBe(cell);
    expect(behind(door("hall", "cell"), "cell")).toBe(hall);
    expect(behind(door("hall", "duct"), "hall")).toBe(duct);
  });

  it("is nothing when both sides are seen, or neither, or the door leads outside", () => {
    expect(behind(door("hall", "cell"), "hall", "cell")).toBeNull();
    expect(behind(door("hall", "cell"))).toBeNull();
    expect(behind(door("hall", null), "hall")).toBeNull();
  });
});
