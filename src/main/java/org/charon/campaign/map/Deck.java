package org.charon.campaign.map;

/**
 * A deck as the manifest lists it, with its map.
 *
 * @param id unique within the location; {@link LocationMaps#SINGLE} for a location with one map
 * @param name title
 * @param level storey; 1 for a location with one map
 * @param isDefault whether the manifest marks it as the one to begin with
 * @param description free text, for the GM
 * @param map the deck's map
 */
public record Deck(String id, String name, int level, boolean isDefault, String description, DeckMap map) {}
