package org.charon.view.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.charon.campaign.map.DoorStatus;
import org.charon.campaign.map.DoorType;
import org.charon.campaign.map.Doorway;
import org.charon.campaign.map.Grid;
import org.charon.campaign.map.LinkType;
import org.charon.campaign.map.Poi;
import org.charon.campaign.map.Rect;
import org.charon.campaign.map.Room;
import org.charon.campaign.map.RoomStatus;
import org.charon.campaign.map.TerminalSpot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A deck as an audience is sent it. Whatever form the map file has, rooms are rooms and every door is a connection.
 *
 * @param deckId id of the deck
 * @param name title
 * @param locationName title of the location
 * @param description free text; for the GM only, else absent
 * @param grid size
 * @param rooms those the audience may see
 * @param corridors of an older map, those the audience may see
 * @param connections doors with at least one end that the audience may see
 * @param interDeckConnections ways to other decks from rooms the audience may see
 * @param terminals in rooms the audience may see
 * @param poi points of interest in rooms the audience may see
 * @param metadata of the file; for the GM only, else absent
 * @param imagePath URL of the drawing beside the file; for the GM only, else absent
 */
public record DeckView(
        String deckId,
        String name,
        String locationName,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String description,

        Grid grid,
        List<RoomView> rooms,
        List<RoomView> corridors,
        List<Connection> connections,
        List<InterDeckConnection> interDeckConnections,
        List<TerminalSpot> terminals,
        List<Poi> poi,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Map<String, Object> metadata,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String imagePath) {

    /**
     * A room.
     *
     * @param id unique within the location
     * @param name title
     * @param x left edge in cells of the room, or of the smallest rectangle round a grid room
     * @param y upper edge
     * @param width in cells
     * @param height in cells
     * @param rects parts of a grid room; absent for a plain one
     * @param type kind of a grid room; absent if the file has none
     * @param description what there is to see
     * @param status condition
     */
    public record RoomView(
            String id,
            String name,
            double x,
            double y,
            double width,
            double height,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(nullable = true)
            List<Rect> rects,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(nullable = true)
            String type,

            String description,
            RoomStatus status) {

        /**
         * @param room of the campaign
         * @return the same for the wire
         */
        public static RoomView of(Room room) {
            Rect bounds = room.bounds();
            return new RoomView(
                    room.id(),
                    room.name(),
                    bounds.x(),
                    bounds.y(),
                    bounds.width(),
                    bounds.height(),
                    room.rects(),
                    room.type(),
                    room.description(),
                    room.status());
        }
    }

    /**
     * A door.
     *
     * @param id unique within the map
     * @param from room on one side; null if the audience may not see it, empty if that side is outside
     * @param to room on the other side; null if the audience may not see it, empty if that side is outside
     * @param doorType build
     * @param doorStatus as the file has it; the state's door status goes before it
     * @param position where it is drawn
     */
    public record Connection(
            String id,
            @Schema(nullable = true) String from,
            @Schema(nullable = true) String to,
            DoorType doorType,
            DoorStatus doorStatus,
            Doorway.WallSpot position) {}

    /**
     * A way to another deck.
     *
     * @param id unique within the map
     * @param fromRoom room it starts in
     * @param toDeck deck it leads to
     * @param toRoom room it leads to; null if the audience may not see it
     * @param type ladder, lift, …
     * @param status free text
     */
    public record InterDeckConnection(
            String id,
            String fromRoom,
            String toDeck,
            @Schema(nullable = true) String toRoom,
            LinkType type,
            String status) {}
}
