package org.charon.campaign.map;

import java.util.List;

/**
 * A room, or a corridor of an older map, which is revealed and hidden like one.
 *
 * @param id unique within the location
 * @param name what the players read
 * @param bounds the room's rectangle, or the smallest one round all {@code rects}
 * @param rects the parts of a grid room, in file order; empty for a room that is just its {@code bounds}
 * @param type kind of a grid room, free text; empty if the file has none
 * @param description what there is to see, free text
 * @param status condition
 */
public record Room(
        String id, String name, Rect bounds, List<Rect> rects, String type, String description, RoomStatus status) {

    public Room {
        rects = List.copyOf(rects);
    }

    /**
     * @return the rectangles that make up the room, at least one
     */
    public List<Rect> shape() {
        return rects.isEmpty() ? List.of(bounds) : rects;
    }

    /**
     * @param x column of a cell, counted from 0
     * @param y row of a cell, counted from 0
     * @return whether the centre of that cell lies in the room
     */
    public boolean holdsCell(int x, int y) {
        for (Rect part : shape()) {
            if (part.contains(x + 0.5, y + 0.5)) {
                return true;
            }
        }
        return false;
    }
}
