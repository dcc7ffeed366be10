package org.charon.campaign.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.YamlMap;
import org.charon.campaign.problem.FileProblems;

/** Reads a map file of any form. */
public final class MapReader {

    /** Map files. */
    public static final FileKind<DeckMap> KIND =
            FileKind.yaml(DeckMap.class, "this map cannot be shown.", file -> new MapReader(file).read());

    private static final int LARGEST_GRID = 10_000;

    private final YamlMap file;

    private MapReader(YamlMap file) {
        this.file = file;
    }

    private DeckMap read() {
        RoomReader reader = new RoomReader();
        List<Room> rooms = reader.rooms(file, "rooms");
        List<Room> corridors = reader.rooms(file, "corridors");
        List<Room> all = Stream.concat(rooms.stream(), corridors.stream()).toList();
        if (all.isEmpty()) {
            file.problems().warning(file.line(), "The map has no `rooms`.", "It is shown as an empty grid.");
        }
        Grid grid = grid(all);
        Set<String> ids = reader.ids().all();
        return new DeckMap(
                file.text("deck_id"),
                file.text("name"),
                file.text("location_name"),
                file.text("description"),
                grid,
                rooms,
                corridors,
                new DoorReader(grid, all).doorways(file),
                links(ids),
                terminals(ids, all),
                pois(ids, all),
                file.freeMap("metadata"),
                "");
    }

    private Grid grid(List<Room> rooms) {
        double right =
                rooms.stream().mapToDouble(room -> room.bounds().right()).max().orElse(1);
        double bottom =
                rooms.stream().mapToDouble(room -> room.bounds().bottom()).max().orElse(1);
        YamlMap grid = file.map("grid");
        Grid read = new Grid(
                grid.whole("width", extent(right), 1, LARGEST_GRID),
                grid.whole("height", extent(bottom), 1, LARGEST_GRID),
                grid.number("unit_size", 1),
                grid.flag("show_grid", true));
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
        for (YamlMap entry : file.maps("inter_deck_connections")) {
            String from = room(entry, "from_room", rooms);
            String deck = entry.text("to_deck");
            String to = entry.text("to_room");
            if (from.isEmpty() || deck.isEmpty()) {
                entry.problems().error(entry.line(), "A way to another deck needs `from_room` and `to_deck`.");
            } else {
                checkGoal(entry, deck, to);
            }
            links.add(new DeckLink(
                    ids.orMade(entry, from + "--" + deck),
                    from,
                    deck,
                    to,
                    entry.choice("type", LinkType.values(), LinkType.LADDER),
                    entry.text("status")));
        }
        return links;
    }

    private static void checkGoal(YamlMap entry, String deck, String room) {
        int deckLine = entry.line("to_deck");
        int roomLine = entry.line("to_room");
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
        for (YamlMap entry : file.maps("terminals")) {
            String slug = entry.text("terminal_slug");
            if (!slug.isEmpty()) {
                int line = entry.line("terminal_slug");
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
            spots.add(new TerminalSpot(id, room, position(entry, room, all), slug, entry.text("name", id)));
        }
        return spots;
    }

    private List<Poi> pois(Set<String> rooms, List<Room> all) {
        Ids ids = new Ids("point of interest");
        List<Poi> pois = new ArrayList<>();
        for (YamlMap entry : file.maps("poi")) {
            PoiType type = entry.choice("type", PoiType.values(), PoiType.ITEM);
            String id = ids.orMade(entry, "poi-" + type.name().toLowerCase(Locale.ROOT));
            String room = placed(entry, rooms, all);
            pois.add(new Poi(
                    id,
                    type,
                    room,
                    position(entry, room, all),
                    entry.text("name", id),
                    entry.text("icon"),
                    entry.text("status"),
                    entry.text("description")));
        }
        return pois;
    }

    /** The room that the entry names, else the one that it stands in. */
    private String placed(YamlMap entry, Set<String> rooms, List<Room> all) {
        String named = room(entry, "room", rooms);
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

    private static Point position(YamlMap entry, String room, List<Room> all) {
        if (entry.has("position")) {
            YamlMap position = entry.map("position");
            return new Point(position.numberNeeded("x"), position.numberNeeded("y"));
        }
        return all.stream()
                .filter(one -> one.id().equals(room))
                .findFirst()
                .map(one -> one.shape().get(0))
                .map(rect -> new Point(rect.x() + rect.width() / 2, rect.y() + rect.height() / 2))
                .orElse(new Point(0, 0));
    }

    private static String room(YamlMap entry, String key, Set<String> rooms) {
        String id = entry.text(key);
        FileProblems problems = entry.problems();
        if (!id.isEmpty() && !rooms.contains(id)) {
            problems.error(entry.line(key), "`%s` is \"%s\", but this map has no room of that id.".formatted(key, id));
        }
        return id;
    }

    private static String listed(Set<String> decks) {
        return decks.isEmpty() ? "none" : String.join(", ", decks);
    }
}
