package org.charon.campaign.map;

import static java.util.Objects.requireNonNullElse;
import static org.charon.campaign.format.Kinds.ANY_LINES;
import static org.charon.campaign.format.Kinds.FLAG;
import static org.charon.campaign.format.Kinds.NUMBER;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.list;
import static org.charon.campaign.format.Kinds.mapping;
import static org.charon.campaign.format.Kinds.whole;
import static org.charon.campaign.format.Kinds.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Values;
import org.charon.campaign.problem.FileProblems;

/** Reads a map file of any form. */
public final class MapReader {

    private static final int LARGEST_GRID = 10_000;

    private static final Field<String> DECK_ID = Field.of("deck_id", TEXT, "Not used: the manifest's id counts.");
    private static final Field<String> NAME = Field.of("name", TEXT, "Title of the map.");
    private static final Field<String> LOCATION_NAME = Field.of("location_name", TEXT, "Name of the location.");
    private static final Field<String> DESCRIPTION =
            Field.of("description", TEXT, "What is there.").gmOnly();
    private static final Field<Integer> WIDTH = Field.of(
            "width", whole(1, LARGEST_GRID), "Cells from left to right; as many as the rooms need if it is missing.");
    private static final Field<Integer> HEIGHT = Field.of(
            "height", whole(1, LARGEST_GRID), "Cells from top to bottom; as many as the rooms need if it is missing.");
    private static final Field<Double> UNIT_SIZE =
            Field.of("unit_size", NUMBER, "What one cell measures, in metres.").orElse(1.0);
    private static final Field<Boolean> SHOW_GRID =
            Field.of("show_grid", FLAG, "Whether the lines are drawn.").orElse(true);
    private static final Field<Values> GRID =
            Field.of("grid", mapping(Format.of("the grid", WIDTH, HEIGHT, UNIT_SIZE, SHOW_GRID)), "Size of the map.");
    private static final Field<List<Values>> ROOMS =
            Field.of("rooms", list(RoomReader.FORMAT), "Rooms, which the GM reveals one by one.");
    private static final Field<List<Values>> CORRIDORS =
            Field.of("corridors", list(RoomReader.FORMAT), "Older form: corridors are rooms.");
    private static final Field<List<Values>> CONNECTIONS =
            Field.of("connections", list(DoorReader.CONNECTION), "Doors between rooms.");
    private static final Field<List<Values>> DOORS =
            Field.of("doors", list(DoorReader.DOOR), "Doors on walls of rooms, and doors of older maps.");

    private static final Field<String> FROM_ROOM = Field.of("from_room", TEXT, "Id of a room on this deck.");
    private static final Field<String> TO_DECK = Field.of("to_deck", TEXT, "Id of the deck it leads to.");
    private static final Field<String> TO_ROOM = Field.of("to_room", TEXT, "Id of the room it leads to.");
    private static final Field<LinkType> LINK_TYPE = Field.of("type", word(LinkType.values()), "How one gets there.");
    private static final Field<String> STATUS = Field.of("status", TEXT, "Shown as it is written.");
    private static final Field<List<Values>> LINKS = Field.of(
            "inter_deck_connections",
            list(Format.of("a way to another deck", Ids.OPTIONAL, FROM_ROOM, TO_DECK, TO_ROOM, LINK_TYPE, STATUS)),
            "Ways to other decks.");

    private static final Field<String> ROOM =
            Field.of("room", TEXT, "Id of the room it is in; the one at its position if it is missing.");
    private static final Field<Point> POSITION =
            Field.of("position", mapping(Point.FORMAT), "Where it is; the middle of the room if it is missing.");
    private static final Field<String> TERMINAL_SLUG =
            Field.of("terminal_slug", TEXT, "The terminal's folder below `comms`.");
    private static final Field<String> THING_NAME = Field.of(
                    "name", TEXT, "What players read; the id if it is missing.")
            .orElse(null);
    private static final Field<List<Values>> TERMINALS = Field.of(
            "terminals",
            list(Format.of("a terminal", Ids.OPTIONAL, ROOM, POSITION, TERMINAL_SLUG, THING_NAME)),
            "Comm terminals.");

    private static final Field<PoiType> POI_TYPE =
            Field.of("type", word(PoiType.values()), "Kind.").orElse(PoiType.ITEM);
    private static final Field<String> ICON = Field.of("icon", TEXT, "Name of an icon.");
    private static final Field<String> POI_DESCRIPTION = Field.of("description", TEXT, "What it is.");
    private static final Field<List<Values>> POIS = Field.of(
            "poi",
            list(Format.of(
                    "a point of interest",
                    Ids.OPTIONAL,
                    POI_TYPE,
                    ROOM,
                    POSITION,
                    THING_NAME,
                    ICON,
                    STATUS,
                    POI_DESCRIPTION)),
            "Points of interest.");
    private static final Field<Map<String, Object>> METADATA =
            Field.of("metadata", ANY_LINES, "Anything.").gmOnly();

    /** Map files. */
    public static final FileKind<DeckMap> KIND = FileKind.yaml(
            DeckMap.class,
            "map",
            "galaxy/**/map/*.yaml",
            "this map cannot be shown.",
            Format.of(
                            "a map",
                            DECK_ID,
                            NAME,
                            LOCATION_NAME,
                            DESCRIPTION,
                            GRID,
                            ROOMS,
                            CORRIDORS,
                            CONNECTIONS,
                            DOORS,
                            LINKS,
                            TERMINALS,
                            POIS,
                            METADATA)
                    .as(file -> new MapReader(file).read()));

    private final Values file;

    private MapReader(Values file) {
        this.file = file;
    }

    private DeckMap read() {
        RoomReader reader = new RoomReader();
        List<Room> rooms = reader.rooms(file.get(ROOMS));
        List<Room> corridors = reader.rooms(file.get(CORRIDORS));
        List<Room> all = Stream.concat(rooms.stream(), corridors.stream()).toList();
        if (all.isEmpty()) {
            file.problems().warning(file.line(), "The map has no `rooms`.", "It is shown as an empty grid.");
        }
        Grid grid = grid(all);
        Set<String> ids = reader.ids().all();
        return new DeckMap(
                file.get(DECK_ID),
                file.get(NAME),
                file.get(LOCATION_NAME),
                file.get(DESCRIPTION),
                grid,
                rooms,
                corridors,
                new DoorReader(grid, all).doorways(file.get(CONNECTIONS), file.get(DOORS)),
                links(ids),
                terminals(ids, all),
                pois(ids, all),
                file.get(METADATA),
                "");
    }

    private Grid grid(List<Room> rooms) {
        double right =
                rooms.stream().mapToDouble(room -> room.bounds().right()).max().orElse(1);
        double bottom =
                rooms.stream().mapToDouble(room -> room.bounds().bottom()).max().orElse(1);
        Values grid = file.get(GRID);
        Grid read = new Grid(
                requireNonNullElse(grid.get(WIDTH), extent(right)),
                requireNonNullElse(grid.get(HEIGHT), extent(bottom)),
                grid.get(UNIT_SIZE),
                grid.get(SHOW_GRID));
        for (Room room : rooms) {
            Rect bounds = room.bounds();
            if (bounds.x() < 0 || bounds.y() < 0 || bounds.right() > read.width() || bounds.bottom() > read.height()) {
                file.problems()
                        .warning(
                                grid.line(),
                                "The room \"%s\" reaches beyond the grid of %d by %d cells. Enlarge the grid or move the room."
                                        .formatted(room.id(), read.width(), read.height()),
                                "No token can stand in the part outside.");
            }
        }
        return read;
    }

    private static int extent(double cells) {
        return (int) Math.max(1, Math.min(LARGEST_GRID, Math.ceil(cells)));
    }

    private List<DeckLink> links(Set<String> rooms) {
        Ids ids = new Ids("way to another deck");
        List<DeckLink> links = new ArrayList<>();
        for (Values entry : file.get(LINKS)) {
            String from = room(entry, FROM_ROOM, rooms);
            String deck = entry.get(TO_DECK);
            String to = entry.get(TO_ROOM);
            if (from.isEmpty() || deck.isEmpty()) {
                entry.problems().error(entry.line(), "A way to another deck needs `from_room` and `to_deck`.");
            } else {
                checkGoal(entry, deck, to);
            }
            links.add(new DeckLink(
                    ids.orMade(entry, from + "--" + deck), from, deck, to, entry.get(LINK_TYPE), entry.get(STATUS)));
        }
        return links;
    }

    private static void checkGoal(Values entry, String deck, String room) {
        int deckLine = entry.line(TO_DECK);
        int roomLine = entry.line(TO_ROOM);
        entry.problems().checkLater((references, problems) -> {
            Optional<Set<String>> there = references.decks().get(deck);
            if (there == null) {
                problems.error(
                        deckLine,
                        "`to_deck` is \"%s\", but the manifest lists no deck of that id. It lists: %s."
                                .formatted(deck, listed(references.decks().keySet())));
            } else if (!room.isEmpty() && there.isPresent() && !there.get().contains(room)) {
                problems.error(
                        roomLine,
                        "`to_room` is \"%s\", but the deck \"%s\" has no room of that id.".formatted(room, deck));
            }
        });
    }

    private List<TerminalSpot> terminals(Set<String> rooms, List<Room> all) {
        Ids ids = new Ids("terminal");
        List<TerminalSpot> spots = new ArrayList<>();
        for (Values entry : file.get(TERMINALS)) {
            String slug = entry.get(TERMINAL_SLUG);
            if (!slug.isEmpty()) {
                int line = entry.line(TERMINAL_SLUG);
                entry.problems().checkLater((references, problems) -> {
                    if (!references.terminals().contains(slug)) {
                        problems.warning(
                                line,
                                "`terminal_slug` is \"%s\", but this location has no comms/%s/terminal.yaml."
                                        .formatted(slug, slug),
                                "The terminal is drawn, but cannot be opened.");
                    }
                });
            }
            String id = ids.orMade(entry, slug.isEmpty() ? "terminal" : slug);
            String room = placed(entry, rooms, all);
            spots.add(new TerminalSpot(id, room, position(entry, room, all), slug, name(entry, id)));
        }
        return spots;
    }

    private List<Poi> pois(Set<String> rooms, List<Room> all) {
        Ids ids = new Ids("point of interest");
        List<Poi> pois = new ArrayList<>();
        for (Values entry : file.get(POIS)) {
            PoiType type = entry.get(POI_TYPE);
            String id = ids.orMade(entry, "poi-" + type.name().toLowerCase(Locale.ROOT));
            String room = placed(entry, rooms, all);
            pois.add(new Poi(
                    id,
                    type,
                    room,
                    position(entry, room, all),
                    name(entry, id),
                    entry.get(ICON),
                    entry.get(STATUS),
                    entry.get(POI_DESCRIPTION)));
        }
        return pois;
    }

    /** The room that the entry names, else the one that it stands in. */
    private String placed(Values entry, Set<String> rooms, List<Room> all) {
        String named = room(entry, ROOM, rooms);
        if (!named.isEmpty()) {
            return named;
        }
        Point point = position(entry, "", all);
        Optional<Room> standsIn = all.stream()
                .filter(room -> room.shape().stream().anyMatch(part -> part.contains(point.x(), point.y())))
                .findFirst();
        if (standsIn.isEmpty()) {
            entry.problems()
                    .warning(
                            entry.line(),
                            "This names no `room` and stands in none.",
                            "Players never see it, because it cannot be revealed.");
        }
        return standsIn.map(Room::id).orElse("");
    }

    private static Point position(Values entry, String room, List<Room> all) {
        if (entry.has(POSITION)) {
            return entry.get(POSITION);
        }
        return all.stream()
                .filter(one -> one.id().equals(room))
                .findFirst()
                .map(one -> one.shape().get(0))
                .map(rect -> new Point(rect.x() + rect.width() / 2, rect.y() + rect.height() / 2))
                .orElse(new Point(0, 0));
    }

    private static String name(Values entry, String id) {
        return requireNonNullElse(entry.get(THING_NAME), id);
    }

    private static String room(Values entry, Field<String> field, Set<String> rooms) {
        String id = entry.get(field);
        FileProblems problems = entry.problems();
        if (!id.isEmpty() && !rooms.contains(id)) {
            problems.error(
                    entry.line(field),
                    "`%s` is \"%s\", but this map has no room of that id.".formatted(field.key(), id));
        }
        return id;
    }

    private static String listed(Set<String> decks) {
        return decks.isEmpty() ? "none" : String.join(", ", decks);
    }
}
