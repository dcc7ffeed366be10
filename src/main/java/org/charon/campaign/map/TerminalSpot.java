package org.charon.campaign.map;

/**
 * A comm terminal's place on a map.
 *
 * @param id unique within the map
 * @param room id of the room it stands in
 * @param position where in the grid
 * @param terminalSlug the terminal's folder below the location's {@code comms}
 * @param name what the players read
 */
public record TerminalSpot(String id, String room, Point position, String terminalSlug, String name) {}
