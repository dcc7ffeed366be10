package org.charon.campaign.map;

/**
 * A door of any of the three forms that map files know (connection, older door, door on the wall of a grid room), read into one.
 *
 * @param id unique within the map
 * @param from id of the room on one side; empty where that side is outside of every room
 * @param to id of the room on the other side; empty where that side is outside of every room
 * @param type build
 * @param status state as the file has it
 * @param placement where it is drawn
 */
public record Doorway(String id, String from, String to, DoorType type, DoorStatus status, Placement placement) {

    /**
     * Where a door is drawn, depending on which of its sides may be seen. The three differ only where the two rooms do not touch.
     *
     * @param between with both sides in sight
     * @param atFrom on the wall of {@code from}
     * @param atTo on the wall of {@code to}
     */
    public record Placement(WallSpot between, WallSpot atFrom, WallSpot atTo) {}

    /**
     * The centre of a door.
     *
     * @param x in cells
     * @param y in cells
     * @param orientation the direction in which the wall runs
     */
    public record WallSpot(double x, double y, Orientation orientation) {}
}
