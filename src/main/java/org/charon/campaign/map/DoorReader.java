package org.charon.campaign.map;

import static java.util.Objects.requireNonNullElse;
import static org.charon.campaign.format.Kinds.NUMBER;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.mapping;
import static org.charon.campaign.format.Kinds.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Values;
import org.charon.campaign.map.Doorway.Placement;
import org.charon.campaign.map.Doorway.WallSpot;

/** Reads doors of all three forms: connections, older doors with a position, and doors on the walls of grid rooms. */
final class DoorReader {

    private static final Field<String> FROM =
            Field.of("from", TEXT, "Id of the room on one side; left out if that side is outside of all rooms.");
    private static final Field<String> TO = Field.of("to", TEXT, "Id of the room on the other side.");
    private static final Field<DoorType> DOOR_TYPE =
            Field.of("door_type", word(DoorType.values()), "Build of the door.");
    private static final Field<DoorStatus> DOOR_STATUS = Field.of(
                    "door_status",
                    word(DoorStatus.values()),
                    "State at the beginning; OPEN for the type open, else CLOSED.")
            .orElse(null);
    private static final Field<Double> X =
            Field.of("x", NUMBER, "Cells from the left edge.").orElse(0.0);
    private static final Field<Double> Y =
            Field.of("y", NUMBER, "Cells from the upper edge.").orElse(0.0);
    private static final Field<Orientation> ORIENTATION = Field.of(
                    "orientation", word(Orientation.values()), "Direction of the wall.")
            .orElse(null);
    private static final Field<Values> POSITION = Field.of(
            "position",
            mapping(Format.of("the position of a door", X, Y, ORIENTATION)),
            "The middle of the door; found from the rooms if it is missing.");
    private static final Field<Wall> WALL =
            Field.of("wall", word(Wall.values()), "The side of the cell x, y that the door is on.");
    private static final Field<String> ROOM_A = Field.of("room_a", TEXT, "Older form of `from`.");
    private static final Field<String> ROOM_B = Field.of("room_b", TEXT, "Older form of `to`.");
    private static final Field<DoorType> TYPE = Field.of("type", word(DoorType.values()), "Older form of `door_type`.");
    private static final Field<DoorStatus> STATUS = Field.of(
                    "status", word(DoorStatus.values()), "Older form of `door_status`.")
            .orElse(null);

    /** A door between two rooms. */
    static final Format<Values> CONNECTION =
            Format.of("a connection", Ids.OPTIONAL, FROM, TO, DOOR_TYPE, DOOR_STATUS, POSITION);

    /** A door on the wall of a grid room, or a door of an older map. */
    static final Format<Values> DOOR = Format.of(
            "a door", Ids.OPTIONAL, X, Y, WALL, DOOR_TYPE, DOOR_STATUS, ROOM_A, ROOM_B, TYPE, STATUS, POSITION);

    private final Ids ids = new Ids("door");
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final DoorPlacement placement;
    private final List<Doorway> doorways = new ArrayList<>();

    /** @param rooms rooms, then corridors */
    DoorReader(Grid grid, List<Room> rooms) {
        this.placement = new DoorPlacement(grid);
        rooms.forEach(room -> this.rooms.putIfAbsent(room.id(), room));
    }

    List<Doorway> doorways(List<Values> connections, List<Values> doors) {
        Shares shares = new Shares(connections);
        for (Values entry : connections) {
            joined(entry, FROM, TO, DOOR_TYPE, DOOR_STATUS, shares.next(entry));
        }
        for (Values entry : doors) {
            if (entry.has(WALL)) {
                onWall(entry);
            } else {
                joined(entry, ROOM_A, ROOM_B, TYPE, STATUS, 0.5);
            }
        }
        return doorways;
    }

    private void joined(
            Values entry,
            Field<String> fromField,
            Field<String> toField,
            Field<DoorType> type,
            Field<DoorStatus> status,
            double share) {
        String from = room(entry, fromField);
        String to = room(entry, toField);
        if (from.isEmpty() && to.isEmpty()) {
            entry.problems()
                    .error(
                            entry.line(),
                            "This door needs the id of a room at `%s` or `%s`."
                                    .formatted(fromField.key(), toField.key()));
            return;
        }
        Room a = rooms.get(from);
        Room b = rooms.get(to);
        if (a == null && !from.isEmpty() || b == null && !to.isEmpty()) {
            return;
        }
        Placement found =
                a != null && b != null ? placement.between(a, b, share) : placement.outside(a != null ? a : b, share);
        if (entry.has(POSITION)) {
            Values position = entry.get(POSITION);
            position.require(X);
            position.require(Y);
            found = DoorPlacement.same(new WallSpot(
                    position.get(X),
                    position.get(Y),
                    requireNonNullElse(
                            position.get(ORIENTATION), found.between().orientation())));
        }
        String id = ids.orMade(entry, from + "--" + to);
        doorways.add(doorway(entry, id, from, to, type, status, found));
    }

    private void onWall(Values entry) {
        entry.require(X);
        entry.require(Y);
        int x = (int) Math.floor(entry.get(X));
        int y = (int) Math.floor(entry.get(Y));
        Wall wall = entry.get(WALL);
        String from = roomAt(x, y);
        String to = roomAt(x + wall.dx, y + wall.dy);
        if (from.isEmpty() && to.isEmpty()) {
            entry.problems()
                    .error(
                            entry.line(),
                            "This door is on no room's wall: there is no room on either side of cell %d, %d, wall %s."
                                    .formatted(x, y, wall.name().toLowerCase(java.util.Locale.ROOT)));
            return;
        }
        if (from.equals(to)) {
            entry.problems()
                    .warning(
                            entry.line(),
                            "This door has the room \"%s\" on both sides. Move it to one of the room's walls."
                                    .formatted(from),
                            "It is drawn inside the room.");
        }
        String id = ids.orMade(entry, "door-" + x + "-" + y + "-" + wall.name().toLowerCase(java.util.Locale.ROOT));
        doorways.add(doorway(entry, id, from, to, DOOR_TYPE, DOOR_STATUS, DoorPlacement.same(wall.of(x, y))));
    }

    private static Doorway doorway(
            Values entry,
            String id,
            String from,
            String to,
            Field<DoorType> typeField,
            Field<DoorStatus> statusField,
            Placement placement) {
        DoorType type = entry.get(typeField);
        DoorStatus unless = type == DoorType.OPEN ? DoorStatus.OPEN : DoorStatus.CLOSED;
        return new Doorway(id, from, to, type, requireNonNullElse(entry.get(statusField), unless), placement);
    }

    private String room(Values entry, Field<String> field) {
        String id = entry.get(field);
        if (!id.isEmpty() && !rooms.containsKey(id)) {
            entry.problems()
                    .error(
                            entry.line(field),
                            "`%s` is \"%s\", but this map has no room of that id. Leave it out if the door leads outside."
                                    .formatted(field.key(), id));
        }
        return id;
    }

    private String roomAt(int x, int y) {
        for (Room room : rooms.values()) {
            if (room.holdsCell(x, y)) {
                return room.id();
            }
        }
        return "";
    }

    /** Spreads doors that join the same two rooms along their wall, so that one does not hide the other. */
    private static final class Shares {

        private final Map<String, Integer> total = new HashMap<>();
        private final Map<String, Integer> seen = new HashMap<>();

        private Shares(List<Values> entries) {
            entries.forEach(entry -> total.merge(pair(entry), 1, Integer::sum));
        }

        private double next(Values entry) {
            String pair = pair(entry);
            return seen.merge(pair, 1, Integer::sum) / (total.get(pair) + 1.0);
        }

        private static String pair(Values entry) {
            String from = entry.get(FROM);
            String to = entry.get(TO);
            return from.compareTo(to) < 0 ? from + "\n" + to : to + "\n" + from;
        }
    }
}
