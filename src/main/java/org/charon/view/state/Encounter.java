package org.charon.view.state;

import java.util.LinkedHashMap;
import java.util.Map;
import org.charon.campaign.map.DoorStatus;

/**
 * What was done at one location in this run.
 *
 * @param deckId the current deck; empty at a location without a map
 * @param level that deck's storey
 * @param rooms which rooms are revealed; a room that is absent is hidden
 * @param doors doors whose state the GM has set
 * @param tokens by id, in the order placed, on all decks
 */
public record Encounter(
        String deckId,
        int level,
        Map<String, Boolean> rooms,
        Map<String, DoorStatus> doors,
        Map<String, Token> tokens) {

    /** Nothing was done yet: every room hidden, no token, no deck chosen. */
    public static final Encounter NEW = new Encounter("", 1, Map.of(), Map.of(), Map.of());

    /** Copies the maps so that the record cannot change; their order is kept, and so is a map that this made itself. */
    public Encounter {
        rooms = ImmutableOrderedMap.copyOf(rooms);
        doors = ImmutableOrderedMap.copyOf(doors);
        tokens = ImmutableOrderedMap.copyOf(tokens);
    }

    /**
     * @param id of a room
     * @return whether the players may see it
     */
    public boolean reveals(String id) {
        return Boolean.TRUE.equals(rooms.get(id));
    }

    /**
     * @param nextDeck id of a deck
     * @param nextLevel its storey
     * @return a copy on that deck
     */
    public Encounter onDeck(String nextDeck, int nextLevel) {
        return new Encounter(nextDeck, nextLevel, rooms, doors, tokens);
    }

    /**
     * @param next visibility by room id
     * @return a copy with exactly that
     */
    public Encounter withRooms(Map<String, Boolean> next) {
        return new Encounter(deckId, level, next, doors, tokens);
    }

    /**
     * @param id of a room
     * @param visible whether the players may see it
     * @return a copy with that
     */
    public Encounter withRoom(String id, boolean visible) {
        Map<String, Boolean> next = new LinkedHashMap<>(rooms);
        next.put(id, visible);
        return withRooms(next);
    }

    /**
     * @param id of a door
     * @param status its state
     * @return a copy with that
     */
    public Encounter withDoor(String id, DoorStatus status) {
        Map<String, DoorStatus> next = new LinkedHashMap<>(doors);
        next.put(id, status);
        return new Encounter(deckId, level, rooms, next, tokens);
    }

    /**
     * @param next tokens by id
     * @return a copy with exactly these
     */
    public Encounter withTokens(Map<String, Token> next) {
        return new Encounter(deckId, level, rooms, doors, next);
    }

    /**
     * @param id of a token, new or not
     * @param token its state
     * @return a copy with it
     */
    public Encounter withToken(String id, Token token) {
        Map<String, Token> next = new LinkedHashMap<>(tokens);
        next.put(id, token);
        return withTokens(next);
    }

    /**
     * @param id of a token
     * @param token its state
     * @return a copy with it, drawn above all others
     */
    public Encounter withTokenOnTop(String id, Token token) {
        return withoutToken(id).withToken(id, token);
    }

    /**
     * @param id of a token
     * @return a copy without it
     */
    public Encounter withoutToken(String id) {
        Map<String, Token> next = new LinkedHashMap<>(tokens);
        next.remove(id);
        return withTokens(next);
    }
}
