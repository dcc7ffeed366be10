import { describe, expect, it } from "vitest";
import { aCrewMember, anNpc } from "../../../api/fixtures";
import type { TokenType } from "../../../api/model";
import { paletteItems } from "./palette";

describe("paletteItems", () => {
  const image = (id: string, type: TokenType, url: string) => ({ id, name: id, type, url, source: "x" });

  it("offers crew as players by callsign, NPCs, and only images nobody wears", () => {
    const items = paletteItems(
      [aCrewMember({ id: "v", name: "Ines Vale", callsign: "Vale", portrait: "/data/v.png" })],
      [anNpc({ id: "o", name: "Okoro" })],
      [
        image("v", "player", "/data/v.png"),
        image("rat", "creature", "/data/rat.png"),
        image("crate", "object", "/data/c.png"),
      ],
    );
    expect(items.map(({ name, type, image_url, group }) => [name, type, image_url, group])).toEqual([
      ["Vale", "player", "/data/v.png", "Crew"],
      ["Okoro", "npc", undefined, "NPCs"],
      ["rat", "creature", "/data/rat.png", "Images"],
      ["crate", "object", "/data/c.png", "Images"],
    ]);
    expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
  });
});
