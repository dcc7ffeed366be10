package org.charon.campaign.map;

import static java.util.Objects.requireNonNullElse;
import static org.charon.campaign.format.Kinds.NUMBER;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.list;
import static org.charon.campaign.format.Kinds.word;

import java.util.List;
import java.util.stream.Stream;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Values;

/** Reads rooms of both map forms, and corridors of older maps. */
final class RoomReader {

    private static final Field<Double> X =
            Field.of("x", NUMBER, "Left edge, in cells.").orElse(0.0);
    private static final Field<Double> Y =
            Field.of("y", NUMBER, "Upper edge, in cells.").orElse(0.0);
    private static final Field<Double> WIDTH =
            Field.of("width", NUMBER, "In cells, more than 0.").orElse(1.0);
    private static final Field<Double> HEIGHT =
            Field.of("height", NUMBER, "In cells, more than 0.").orElse(1.0);
    private static final Field<List<Rect>> RECTS = Field.of(
            "rects",
            list(Format.of("a rectangle", X.required(), Y.required(), WIDTH.required(), HEIGHT.required())
                    .as(RoomReader::rect)),
            "Rectangles that make up the room, instead of x, y, width and height.");
    private static final Field<String> NAME = Field.of("name", TEXT, "What players read; the id if it is missing.")
            .orElse(null);
    private static final Field<String> TYPE =
            Field.of("type", TEXT, "Kind of a room made of rectangles; may be a status.");
    private static final Field<String> DESCRIPTION = Field.of("description", TEXT, "What there is to see.");
    private static final Field<RoomStatus> STATUS = Field.of(
                    "status", word(RoomStatus.values()), "Condition, shown by colour.")
            .orElse(null);

    static final Format<Values> FORMAT =
            Format.of("a room", Ids.NEEDED, NAME, X, Y, WIDTH, HEIGHT, RECTS, TYPE, DESCRIPTION, STATUS);

    private final Ids ids = new Ids("room or corridor");

    List<Room> rooms(List<Values> entries) {
        return entries.stream().map(this::room).toList();
    }

    Ids ids() {
        return ids;
    }

    private Room room(Values entry) {
        String id = ids.needed(entry);
        List<Rect> rects = entry.get(RECTS);
        if (entry.has(RECTS) && rects.isEmpty()) {
            entry.problems().error(entry.line(RECTS), "`rects` must hold at least one rectangle.");
        }
        if (!entry.has(RECTS)) {
            Stream.of(X, Y, WIDTH, HEIGHT).forEach(entry::require);
        }
        String type = entry.get(TYPE);
        return new Room(
                id,
                requireNonNullElse(entry.get(NAME), id),
                entry.has(RECTS) ? around(rects) : rect(entry),
                rects,
                type,
                entry.get(DESCRIPTION),
                requireNonNullElse(entry.get(STATUS), statusIn(type)));
    }

    private static Rect rect(Values entry) {
        for (Field<Double> side : List.of(WIDTH, HEIGHT)) {
            if (entry.has(side) && entry.get(side) <= 0) {
                entry.problems().error(entry.line(side), "`" + side.key() + "` must be more than 0.");
            }
        }
        return new Rect(entry.get(X), entry.get(Y), entry.get(WIDTH), entry.get(HEIGHT));
    }

    /** A grid room's {@code type} may stand in for its status. */
    private static RoomStatus statusIn(String type) {
        return Stream.of(RoomStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(type))
                .findFirst()
                .orElse(RoomStatus.OPERATIONAL);
    }

    private static Rect around(List<Rect> rects) {
        double left = rects.stream().mapToDouble(Rect::x).min().orElse(0);
        double top = rects.stream().mapToDouble(Rect::y).min().orElse(0);
        double right = rects.stream().mapToDouble(Rect::right).max().orElse(1);
        double bottom = rects.stream().mapToDouble(Rect::bottom).max().orElse(1);
        return new Rect(left, top, right - left, bottom - top);
    }
}
