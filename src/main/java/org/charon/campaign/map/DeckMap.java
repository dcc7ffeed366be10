package org.charon.campaign.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The map of one deck, whatever the form of its file.
 *
 * @param deckId the id the file gives itself; may be empty, the manifest's counts
 * @param name title
 * @param locationName the location's name as the file has it; may be empty
 * @param description free text
 * @param grid size
 * @param rooms in file order, ids unique
 * @param corridors of an older map, read as rooms
 * @param doorways all doors, in file order
 * @param links ways to other decks
 * @param terminals comm terminals
 * @param pois points of interest
 * @param metadata whatever the file has under that key; for the GM only
 * @param imagePath URL of the drawing beside the file; empty if there is none; for the GM only, because it shows every room
 */
public record DeckMap(
        String deckId,
        String name,
        String locationName,
        String description,
        Grid grid,
        List<Room> rooms,
        List<Room> corridors,
        List<Doorway> doorways,
        List<DeckLink> links,
        List<TerminalSpot> terminals,
        List<Poi> pois,
        Map<String, Object> metadata,
        String imagePath) {

    public DeckMap {
        rooms = List.copyOf(rooms);
        corridors = List.copyOf(corridors);
        doorways = List.copyOf(doorways);
        links = List.copyOf(links);
        terminals = List.copyOf(terminals);
        pois = List.copyOf(pois);
        metadata = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /**
     * @param id of a room or corridor
     * @return whether this deck has it
     */
    public boolean hasRoom(String id) {
        return room(id).isPresent();
    }

    /**
     * @param id of a room or corridor
     * @return that room, if this deck has it
     */
    public Optional<Room> room(String id) {
        return Stream.concat(rooms.stream(), corridors.stream())
                .filter(room -> room.id().equals(id))
                .findFirst();
    }

    /**
     * Finds the room that a cell belongs to.
     *
     * @param x column, counted from 0
     * @param y row, counted from 0
     * @return the first room, else the first corridor, that holds the centre of the cell; empty outside of all
     */
    public Optional<Room> roomAt(int x, int y) {
        return rooms.stream().filter(room -> room.holdsCell(x, y)).findFirst().or(() -> corridors.stream()
                .filter(room -> room.holdsCell(x, y))
                .findFirst());
    }

    /**
     * @param square on the grid
     * @return how many of its cells each room holds, by id, in the order met row by row; those outside of all rooms count for the empty id
     */
    public Map<String, Integer> roomIdsUnder(GridSquare square) {
        Map<String, Integer> cells = new LinkedHashMap<>();
        square.cells()
                .forEach(cell ->
                        cells.merge(roomAt(cell.x(), cell.y()).map(Room::id).orElse(""), 1, Integer::sum));
        return cells;
    }

    /**
     * @param square on the grid
     * @return id of the room that a token on that square stands in: the one that holds most of its cells, of several the first met row
     *     by row; empty if most lie outside of all rooms
     */
    public String roomIdUnder(GridSquare square) {
        String most = "";
        int count = 0;
        for (Map.Entry<String, Integer> room : roomIdsUnder(square).entrySet()) {
            if (room.getValue() > count) {
                most = room.getKey();
                count = room.getValue();
            }
        }
        return most;
    }

    /**
     * @param id of a door
     * @return that door, if this deck has it
     */
    public Optional<Doorway> doorway(String id) {
        return doorways.stream().filter(door -> door.id().equals(id)).findFirst();
    }

    /**
     * @param url of the drawing beside the file
     * @return the same map with it
     */
    DeckMap withImagePath(String url) {
        return new DeckMap(
                deckId,
                name,
                locationName,
                description,
                grid,
                rooms,
                corridors,
                doorways,
                links,
                terminals,
                pois,
                metadata,
                url);
    }
}
