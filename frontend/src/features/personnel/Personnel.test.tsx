// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeStream } from "../../api/fakeStream";
import { aCrewMember, anNpc } from "../../api/fixtures";
import type { CrewMember, Npc } from "../../api/model";
import { Personnel } from "./Personnel";

let live: FakeStream;
let crew: CrewMember[];
let npcs: Npc[];

beforeEach(() => {
  live = new FakeStream();
  crew = [
    aCrewMember({
      id: "marsh",
      name: "Teodora Marsh",
      callsign: "Ledger",
      stats: { strength: 32 },
      saves: { fear: 42 },
      stress: 2,
      health: { current: 9, max: 13 },
      wounds: 1,
      armor: 3,
      background: "Bought the ship.",
      motivation: "One clean job.",
    }),
    { ...aCrewMember({ id: "hob", name: "Hob" }), stress: null, health: null, wounds: null, armor: null },
  ];
  npcs = [
    anNpc({ id: "tell", name: "Jonah Tell", location: "Weir", portrait: "/data/tell.svg", faction: "Weir Station" }),
    anNpc({ id: "drifter", name: "A Drifter" }),
  ];
  vi.stubGlobal("fetch", (path: string) => {
    return Promise.resolve(Response.json(path.startsWith("/api/crew/") ? { crew } : { npcs }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = async () => {
  live.render(<Personnel />);
  await live.say();
  await screen.findByTestId("personnel");
};
const dossier = () => within(screen.getByTestId("dossier"));
const choose = (name: string) => fireEvent.click(screen.getByRole("button", { name: new RegExp(name) }));

it("lists the crew, then the others by where they are", async () => {
  await open();
  expect(screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual([
    "Crew",
    "Weir",
    "Whereabouts unknown",
    "Teodora MarshLedger",
  ]);
});

it("shows somebody's file, and of that only what there is", async () => {
  await open();
  expect(dossier().getByRole("meter", { name: "Health" }).getAttribute("aria-valuetext")).toBe("9 / 13");
  for (const words of ["Stress", "Wounds", "Armour", "strength", "fear", "Bought the ship.", "One clean job."]) {
    expect(dossier().getByText(words)).not.toBeNull();
  }
  choose("Hob");
  expect(dossier().queryByRole("meter")).toBeNull();
  for (const words of ["Stress", "Wounds", "Armour", "Stats", "Saves", "Background"]) {
    expect(dossier().queryByText(words)).toBeNull();
  }
  choose("Jonah Tell");
  expect(dossier().getByText("Weir Station")).not.toBeNull();
});

it("has initials where there is no portrait, or none that can be shown", async () => {
  await open();
  const entry = screen.getByRole("button", { name: /Jonah Tell/ });
  expect(entry.textContent).not.toContain("JT");
  fireEvent.error(entry.querySelector("img")!);
  expect(entry.textContent).toContain("JT");
  expect(screen.getByRole("button", { name: /A Drifter/ }).textContent).toContain("AD");
});

it("goes with the campaign's files, and stays with whom one reads of", async () => {
  await open();
  choose("Jonah Tell");
  npcs = [{ ...npcs[0]!, description: "A small cough." }];
  await live.say({ campaign_edition: "second" });
  expect(await screen.findByText("A small cough.")).not.toBeNull();
  expect(screen.queryByText("A Drifter")).toBeNull();
});

it("says so when nobody is on file", async () => {
  crew = [];
  npcs = [];
  live.render(<Personnel />);
  await live.say();
  await act(async () => Promise.resolve());
  expect(await screen.findByText("No personnel files are on board yet.")).not.toBeNull();
});

it("is walked by the arrow keys, and a phone comes back from a file to the list", async () => {
  await open();
  const entries = screen.getAllByRole("button").filter((button) => button.dataset.entry !== undefined);
  entries[0]!.focus();
  fireEvent.keyDown(entries[0]!, { key: "ArrowDown" });
  expect(document.activeElement).toBe(entries[1]);
  fireEvent.keyDown(entries[1]!, { key: "End" });
  expect(document.activeElement).toBe(entries.at(-1));
  const frame = screen.getByTestId("personnel").firstElementChild as HTMLElement;
  expect(frame.dataset.open).toBeUndefined();
  choose("Hob");
  expect(frame.dataset.open).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Back to the list" }));
  expect(frame.dataset.open).toBeUndefined();
});
