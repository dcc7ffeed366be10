package org.charon.campaign.map;

/**
 * A point of interest.
 *
 * @param id unique within the map
 * @param type kind
 * @param room id of the room it is in
 * @param position where in the grid
 * @param name what the players read
 * @param icon name of an icon, free text; may be empty
 * @param status free text; may be empty
 * @param description free text
 */
public record Poi(
        String id,
        PoiType type,
        String room,
        Point position,
        String name,
        String icon,
        String status,
        String description) {}
