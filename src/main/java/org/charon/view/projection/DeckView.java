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
 * A deck as sent to an audience. Both map formats are sent in the same form: rooms, and doors as connections. Rooms and what is in them are
 * limited to what the audience may see.
 *
 * @param description for the GM only, otherwise absent
 * @param corridors of an older map
 * @param connections doors with at least one visible end
 * @param interDeckConnections from visible rooms
 * @param metadata of the file; for the GM only, otherwise absent
 * @param imagePath URL of the drawing beside the file; for the GM only, otherwise absent
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
     * A room. Coordinates in cells; for a grid room those of its bounding box.
     *
     * @param rects parts of a grid room; absent for a plain one
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
     * @param from room on one side; null if hidden from the audience, empty for the outside
     * @param to the other side, likewise
     * @param doorStatus as in the file; overridden by the door status in the state
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
     * @param toRoom null if hidden from the audience
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
