import type { ActiveView, Connection, DeckMap, Room } from "../../../api/model";

/** The room or corridor of a deck with this id, or null. */
export function roomNamed(deck: DeckMap | null, id: string | null | undefined): Room | null {
  return deck === null ? null : ([...deck.rooms, ...deck.corridors].find((room) => room.id === id) ?? null);
}

/** The room that the table would look into through a door: hidden, while the door's other side is revealed. Else null. */
export function roomBehind(view: ActiveView, connection: Connection): Room | null {
  const seen = (id: string | null | undefined) => view.encounter_room_visibility[id ?? ""] === true;
  const { from, to } = connection;
  if (seen(from) === seen(to)) {
    return null;
  }
  return roomNamed(view.location_data?.map?.current_deck ?? null, seen(from) ? to : from);
}
