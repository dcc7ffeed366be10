package org.charon.campaign.map;

/**
 * A way to another deck.
 *
 * @param id unique within the map
 * @param fromRoom id of the room it starts in, on this deck
 * @param toDeck id of the deck it leads to
 * @param toRoom id of the room it leads to, on that deck; empty if the file has none
 * @param type ladder, lift, …
 * @param status free text as the file has it, for example OPERATIONAL; empty if it has none
 */
public record DeckLink(String id, String fromRoom, String toDeck, String toRoom, LinkType type, String status) {}
