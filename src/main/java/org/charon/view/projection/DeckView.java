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
 * A deck as sent to an audience, limited to what it may see. Doors of both map formats are sent as connections, those with at least one
 * visible end. {@code description}, {@code metadata} and {@code imagePath}, the URL of the drawing beside the file, are for the GM only.
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

    /** A room. Coordinates in cells; for a grid room, which has {@code rects}, those of its bounding box. */
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

    /** A door. Each side is null if hidden from the audience and empty for the outside. The state's door status overrides this one. */
    public record Connection(
            String id,
            @Schema(nullable = true) String from,
            @Schema(nullable = true) String to,
            DoorType doorType,
            DoorStatus doorStatus,
            Doorway.WallSpot position) {}

    /** A way to another deck. {@code toRoom} is null if hidden from the audience. */
    public record InterDeckConnection(
            String id,
            String fromRoom,
            String toDeck,
            @Schema(nullable = true) String toRoom,
            LinkType type,
            String status) {}
}
