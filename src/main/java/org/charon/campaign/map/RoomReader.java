package org.charon.campaign.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.charon.campaign.format.YamlMap;

/** Reads rooms of both map forms, and corridors of older maps. */
final class RoomReader {

    private final Ids ids = new Ids("room or corridor");

    List<Room> rooms(YamlMap file, String key) {
        List<Room> rooms = new ArrayList<>();
        for (YamlMap entry : file.maps(key)) {
            rooms.add(room(entry));
        }
        return rooms;
    }

    Ids ids() {
        return ids;
    }

    private Room room(YamlMap entry) {
        String id = ids.needed(entry);
        List<Rect> rects = new ArrayList<>();
        if (entry.has("rects")) {
            entry.maps("rects").forEach(part -> rects.add(rect(part)));
            if (rects.isEmpty()) {
                entry.problems().error(entry.line("rects"), "`rects` must hold at least one rectangle.");
            }
        }
        String type = entry.text("type");
        return new Room(
                id,
                entry.text("name", id),
                rects.isEmpty() && !entry.has("rects") ? rect(entry) : around(rects),
                rects,
                type,
                entry.text("description"),
                entry.choice("status", RoomStatus.values(), statusIn(type)));
    }

    private static Rect rect(YamlMap entry) {
        Rect rect = new Rect(
                entry.numberNeeded("x"),
                entry.numberNeeded("y"),
                entry.numberNeeded("width"),
                entry.numberNeeded("height"));
        for (String side : List.of("width", "height")) {
            if (entry.has(side) && entry.number(side, 1) <= 0) {
                entry.problems().error(entry.line(side), "`" + side + "` must be more than 0.");
            }
        }
        return rect;
    }

    /** A grid room's {@code type} may stand in for its status. */
    private static RoomStatus statusIn(String type) {
        for (RoomStatus status : RoomStatus.values()) {
            if (status.name().equals(type.toUpperCase(Locale.ROOT))) {
                return status;
            }
        }
        return RoomStatus.OPERATIONAL;
    }

    private static Rect around(List<Rect> rects) {
        double left = rects.stream().mapToDouble(Rect::x).min().orElse(0);
        double top = rects.stream().mapToDouble(Rect::y).min().orElse(0);
        double right = rects.stream().mapToDouble(Rect::right).max().orElse(1);
        double bottom = rects.stream().mapToDouble(Rect::bottom).max().orElse(1);
        return new Rect(left, top, right - left, bottom - top);
    }
}
