package org.charon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A campaign with one location, a single deck of 1,000 rooms: a deck as large as they come. */
public final class HiveCampaign {

    /** Slug of the location. */
    public static final String PLACE = "hive";

    /** Row of the deck's cells in which there is room from its left to its right edge. */
    public static final int FREE_ROW = 1;

    private static final int COLUMNS = 40;
    private static final int ROWS = 25;

    /** Of one room's plot, in cells; neighbours share their walls. */
    private static final int WIDTH = 5;

    private static final int HEIGHT = 4;

    private static final List<String> STATUSES =
            List.of("OPERATIONAL", "OPERATIONAL", "OPERATIONAL", "WARNING", "HAZARD", "OFFLINE");
    private static final List<String> DOORS =
            List.of("standard", "airlock", "blast_door", "emergency", "standard", "open");
    private static final List<String> DOOR_STATES = List.of("CLOSED", "OPEN", "LOCKED", "CLOSED", "SEALED", "DAMAGED");

    private HiveCampaign() {}

    /**
     * @param folder to write the campaign into; is created
     * @throws IOException if it cannot be written
     */
    public static void write(Path folder) throws IOException {
        Path place = folder.resolve("galaxy").resolve(PLACE);
        Files.createDirectories(place.resolve("map"));
        Files.writeString(
                place.resolve("location.yaml"),
                "name: Hive\ntype: station\nstatus: OPERATIONAL\ndescription: Many rooms.\n");
        StringBuilder deck =
                new StringBuilder(line("deck_id: hive\nname: Hive\nlocation_name: Hive\ndescription: Many rooms."));
        deck.append(
                line("grid: {width: %d, height: %d, unit_size: 1.5, show_grid: true}", COLUMNS * WIDTH, ROWS * HEIGHT));
        deck.append(line("rooms:"));
        plots().forEach(plot -> deck.append(room(plot)));
        deck.append(line("connections:"));
        plots().forEach(plot -> deck.append(doors(plot)));
        deck.append(line("poi:"));
        plots().filter(plot -> plot % 10 == 5).forEach(plot -> deck.append(find(plot)));
        Files.writeString(place.resolve("map").resolve("hive.yaml"), deck);
    }

    private static IntStream plots() {
        return IntStream.range(0, COLUMNS * ROWS);
    }

    private static String room(int plot) {
        int x = plot % COLUMNS * WIDTH;
        int y = plot / COLUMNS * HEIGHT;
        // Every seventh room is an L made of two rectangles.
        String shape = plot % 7 == 3
                ? String.format(
                        Locale.ROOT,
                        "rects: [{x: %d, y: %d, width: 5, height: 2}, {x: %d, y: %d, width: 3, height: 2}]",
                        x,
                        y,
                        x,
                        y + 2)
                : String.format(Locale.ROOT, "x: %d, y: %d, width: %d, height: %d", x, y, WIDTH, HEIGHT);
        return line(
                "  - {id: r-%d, name: Room %d, %s, description: \"A room like the one before, and the lamp at its far end is a "
                        + "little dimmer.\", status: %s}",
                plot, plot + 1, shape, of(STATUSES, plot));
    }

    private static String doors(int plot) {
        String east = plot % COLUMNS + 1 < COLUMNS ? door(plot, plot + 1, 0) : "";
        String south = plot / COLUMNS + 1 < ROWS && plot % 2 == 0 ? door(plot, plot + COLUMNS, 1) : "";
        return east + south;
    }

    private static String door(int from, int to, int turn) {
        return line(
                "  - {id: d-%d-%d, from: r-%d, to: r-%d, door_type: %s, door_status: %s}",
                from, to, from, to, of(DOORS, from + turn), of(DOOR_STATES, from + turn));
    }

    private static String find(int plot) {
        return line(
                "  - {id: p-%d, type: item, room: r-%d, position: {x: %.1f, y: %.1f}, name: Find %d, icon: mark, status: ACTIVE, "
                        + "description: Something.}",
                plot, plot, plot % COLUMNS * WIDTH + 1.5, plot / COLUMNS * HEIGHT + 1.5, plot);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }

    private static String of(List<String> values, int index) {
        return values.get(index % values.size());
    }
}
