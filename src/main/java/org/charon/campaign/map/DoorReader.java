package org.charon.campaign.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.charon.campaign.format.YamlMap;
import org.charon.campaign.map.Doorway.Placement;
import org.charon.campaign.map.Doorway.WallSpot;

/** Reads doors of all three forms: connections, older doors with a position, and doors on the walls of grid rooms. */
final class DoorReader {

    private final Ids ids = new Ids("door");
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final DoorPlacement placement;
    private final List<Doorway> doorways = new ArrayList<>();

    /** @param rooms rooms, then corridors */
    DoorReader(Grid grid, List<Room> rooms) {
        this.placement = new DoorPlacement(grid);
        rooms.forEach(room -> this.rooms.putIfAbsent(room.id(), room));
    }

    List<Doorway> doorways(YamlMap file) {
        List<YamlMap> connections = file.maps("connections");
        Shares shares = new Shares(connections);
        for (YamlMap entry : connections) {
            joined(entry, "from", "to", "door_type", "door_status", shares.next(entry));
        }
        for (YamlMap entry : file.maps("doors")) {
            if (entry.has("wall")) {
                onWall(entry);
            } else {
                joined(entry, "room_a", "room_b", "type", "status", 0.5);
            }
        }
        return doorways;
    }

    private void joined(YamlMap entry, String fromKey, String toKey, String typeKey, String statusKey, double share) {
        String from = room(entry, fromKey);
        String to = room(entry, toKey);
        if (from.isEmpty() && to.isEmpty()) {
            entry.problems()
                    .error(entry.line(), "This door needs the id of a room at `%s` or `%s`.".formatted(fromKey, toKey));
            return;
        }
        Room a = rooms.get(from);
        Room b = rooms.get(to);
        if (a == null && !from.isEmpty() || b == null && !to.isEmpty()) {
            return;
        }
        Placement found =
                a != null && b != null ? placement.between(a, b, share) : placement.outside(a != null ? a : b, share);
        if (entry.has("position")) {
            YamlMap position = entry.map("position");
            found = DoorPlacement.same(new WallSpot(
                    position.numberNeeded("x"),
                    position.numberNeeded("y"),
                    position.choice(
                            "orientation", Orientation.values(), found.between().orientation())));
        }
        String id = ids.orMade(entry, from + "--" + to);
        doorways.add(doorway(entry, id, from, to, typeKey, statusKey, found));
    }

    private void onWall(YamlMap entry) {
        int x = (int) Math.floor(entry.numberNeeded("x"));
        int y = (int) Math.floor(entry.numberNeeded("y"));
        Wall wall = entry.choice("wall", Wall.values(), Wall.N);
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
        doorways.add(doorway(entry, id, from, to, "door_type", "door_status", DoorPlacement.same(wall.of(x, y))));
    }

    private static Doorway doorway(
            YamlMap entry, String id, String from, String to, String typeKey, String statusKey, Placement placement) {
        DoorType type = entry.choice(typeKey, DoorType.values(), DoorType.STANDARD);
        DoorStatus unless = type == DoorType.OPEN ? DoorStatus.OPEN : DoorStatus.CLOSED;
        return new Doorway(id, from, to, type, entry.choice(statusKey, DoorStatus.values(), unless), placement);
    }

    private String room(YamlMap entry, String key) {
        String id = entry.text(key);
        if (!id.isEmpty() && !rooms.containsKey(id)) {
            entry.problems()
                    .error(
                            entry.line(key),
                            "`%s` is \"%s\", but this map has no room of that id. Leave it out if the door leads outside."
                                    .formatted(key, id));
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

        private Shares(List<YamlMap> entries) {
            entries.forEach(entry -> total.merge(pair(entry), 1, Integer::sum));
        }

        private double next(YamlMap entry) {
            String pair = pair(entry);
            return seen.merge(pair, 1, Integer::sum) / (total.get(pair) + 1.0);
        }

        private static String pair(YamlMap entry) {
            String from = entry.text("from");
            String to = entry.text("to");
            return from.compareTo(to) < 0 ? from + "\n" + to : to + "\n" + from;
        }
    }
}
