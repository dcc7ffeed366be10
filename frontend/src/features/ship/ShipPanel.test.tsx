// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeStream } from "../../api/fakeStream";
import { aShip } from "../../api/fixtures";
import type { Ship } from "../../api/model";
import { ShipPanel } from "./ShipPanel";

let live: FakeStream;
let ship: Ship | null;

beforeEach(() => {
  live = new FakeStream();
  ship = aShip({
    name: "Obol",
    hull: { current: 41, max: 50 },
    armor: { current: 6, max: 10 },
    systems: { engines: { status: "STRESSED", condition: 64, info: "Runs hot." } },
  });
  vi.stubGlobal("fetch", () =>
    Promise.resolve(
      ship === null ? Response.json({ error: "There is no ship." }, { status: 404 }) : Response.json(ship),
    ),
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = async () => {
  live.render(<ShipPanel />);
  await live.say();
  await screen.findByRole("heading", { name: "Obol" });
};
const text = (name: string) => screen.getByRole("meter", { name }).getAttribute("aria-valuetext");
const gauge = (name: string) => document.querySelector<HTMLElement>(`[data-gauge="${name}"]`)!;
const zone = (name: string) => document.querySelector<SVGElement>(`[data-zone="${name}"]`)!;

it("lays what play made of hull and armour over the ship's file, and never more than it has", async () => {
  await open();
  await live.say({ ship_gauge_overrides: { hull: 12, armor: 99 } });
  expect(text("Hull")).toBe("12 / 50");
  expect(text("Armour")).toBe("10 / 10");
});

it("flickers what changes, nothing else and nothing at first", async () => {
  await open();
  expect(document.querySelectorAll("[data-changed]")).toHaveLength(0);
  await live.say({ ship_gauge_overrides: { hull: 12 } });
  expect(gauge("hull").dataset.changed).toBe("odd");
  expect(gauge("armour").dataset.changed).toBeUndefined();
  await live.say({ ship_gauge_overrides: { hull: 11 } });
  expect(gauge("hull").dataset.changed, "anew").toBe("even");
  await live.say({
    ship_gauge_overrides: { hull: 11 },
    ship_system_overrides: { engines: { status: "CRITICAL", condition: 64 } },
  });
  expect(zone("engines").dataset.changed).toBe("odd");
  expect(zone("comms").dataset.changed).toBeUndefined();
  expect(gauge("hull").dataset.changed, "not again").toBe("even");
});

it("shows each system's state on the schematic, in words too", async () => {
  await open();
  expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
    "Schematic: life support online, engines stressed, weapons online, comms online",
  );
  expect(zone("engines").dataset.status).toBe("STRESSED");
  expect(zone("engines").textContent).toContain("STRESSED");
});

it("is the file's again when the GM sets it back, though the server told of it otherwise before", async () => {
  const sound = ship!;
  ship = { ...sound, hull: { current: 3, max: 50 } };
  live.render(<ShipPanel />);
  await live.say({ ship_gauge_overrides: { hull: 3 } });
  await screen.findByRole("heading", { name: "Obol" });
  ship = sound;
  await live.say({ ship_gauge_overrides: {} });
  await vi.waitFor(() => expect(text("Hull")).toBe("41 / 50"));
});

it("shows stores only where the ship's file has them, and follows the file", async () => {
  await open();
  expect(screen.queryByTestId("stocks")).toBeNull();
  ship = {
    ...ship!,
    fuel: { name: "", text: "", current: 14, max: 60, unit: "t" },
    jump_countdown: { name: "", text: "after the burn", unit: "" },
    supplies: [{ name: "Rations", text: "enough", unit: "" }],
  };
  await live.say({ campaign_edition: "second" });
  expect(await screen.findByTestId("stocks")).not.toBeNull();
  expect(text("Fuel")).toBe("14 / 60 t");
  expect(screen.getByText("after the burn")).not.toBeNull();
  expect(screen.getByText("enough")).not.toBeNull();
});

it("says so when there is no ship", async () => {
  ship = null;
  live.render(<ShipPanel />);
  await live.say();
  expect(await screen.findByText("No ship is on record.")).not.toBeNull();
});
