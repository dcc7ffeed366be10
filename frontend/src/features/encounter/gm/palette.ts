import { type CrewMember, type Npc, TOKEN_TYPES, type TokenImage, type TokenType } from "../../../api/model";

/** Something that can be put on the map as a token. */
export interface PaletteItem {
  key: string;
  name: string;
  type: TokenType;
  image_url?: string;
  /** side of its square, in cells */
  size: number;
  /** placed with the mark `hidden`, so that the table does not see it even for a moment */
  hidden: boolean;
  group: "Crew" | "NPCs" | "Images";
}

/** What dragging a palette item carries. */
export const TOKEN_DATA = "application/x-charon-token";

/** Everything the campaign offers as tokens: crew as players, NPCs, and the images that belong to neither. */
export function paletteItems(crew: CrewMember[], npcs: Npc[], images: TokenImage[]): PaletteItem[] {
  const people: PaletteItem[] = [
    ...crew.map((member) => fromPerson(member, "player", "Crew")),
    ...npcs.map((npc) => fromPerson(npc, "npc", "NPCs")),
  ];
  const worn = new Set(people.map((item) => item.image_url));
  const loose = images
    .filter((image) => !worn.has(image.url))
    .map((image) => ({
      key: `image:${image.id}`,
      name: image.name,
      type: tokenType(image.type),
      image_url: image.url,
      size: 1,
      hidden: false,
      group: "Images" as const,
    }));
  return [...people, ...loose];
}

/** A palette item as a drag carries it, or null when what was dropped is something else. */
export function droppedItem(data: DataTransfer): PaletteItem | null {
  try {
    return JSON.parse(data.getData(TOKEN_DATA)) as PaletteItem;
  } catch {
    return null;
  }
}

function fromPerson(person: CrewMember | Npc, type: TokenType, group: "Crew" | "NPCs"): PaletteItem {
  const name = "callsign" in person && person.callsign ? person.callsign : person.name;
  return {
    key: `${type}:${person.id}`,
    name,
    type,
    size: 1,
    hidden: false,
    group,
    ...(person.portrait && { image_url: person.portrait }),
  };
}

function tokenType(type: string): TokenType {
  return TOKEN_TYPES.find((known) => known === type) ?? "creature";
}
