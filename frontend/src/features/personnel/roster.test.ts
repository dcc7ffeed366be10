import { expect, it } from "vitest";
import { anNpc } from "../../api/fixtures";
import { initialsOf, npcsByPlace } from "./roster";

it("groups NPCs by where they are, unknown whereabouts last", () => {
  const at = (name: string, location: string) => anNpc({ id: name, name, location });
  const groups = npcsByPlace([
    at("Drifter", ""),
    at("Tell", "Weir Station"),
    at("Quill", "Obol"),
    at("Hask", "weir station "),
    at("Ghost", "  "),
  ]);
  expect(groups.map((group) => [group.place, group.npcs.map((npc) => npc.name)])).toEqual([
    ["Obol", ["Quill"]],
    ["Weir Station", ["Tell", "Hask"]],
    ["", ["Drifter", "Ghost"]],
  ]);
});

it.each([
  ["Teodora Marsh", "TM"],
  ["Hob", "H"],
  ["Jean-Luc de la Cour", "JC"],
  ["Élodie", "É"],
  ["“Sump”", "S"],
  ["", ""],
])("stands for %s with %s", (name, initials) => expect(initialsOf(name)).toBe(initials));
