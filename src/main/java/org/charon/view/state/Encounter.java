package org.charon.view.state;

import java.util.LinkedHashMap;
import java.util.Map;
import org.charon.campaign.map.DoorStatus;

/**
 * The state of play at one location. Missing rooms are hidden, doors are those whose status the GM has set, and tokens are those on all
 * decks, in drawing order. {@code deckId} is empty without a map.
 */
public record Encounter(
        String deckId,
        int level,
        Map<String, Boolean> rooms,
        Map<String, DoorStatus> doors,
        Map<String, Token> tokens) {

    /** Every room hidden, no tokens, no deck chosen. */
    public static final Encounter NEW = new Encounter("", 1, Map.of(), Map.of(), Map.of());

    /** Keeps the maps' order; maps that are already immutable are not copied. */
    public Encounter {
        rooms = ImmutableOrderedMap.copyOf(rooms);
        doors = ImmutableOrderedMap.copyOf(doors);
        tokens = ImmutableOrderedMap.copyOf(tokens);
    }

    /** Whether players may see a room. */
    public boolean isRevealed(String id) {
        return Boolean.TRUE.equals(rooms.get(id));
    }

    public Encounter onDeck(String nextDeck, int nextLevel) {
        return new Encounter(nextDeck, nextLevel, rooms, doors, tokens);
    }

    /** A copy with exactly these visibilities by room id. */
    public Encounter withRooms(Map<String, Boolean> next) {
        return new Encounter(deckId, level, next, doors, tokens);
    }

    public Encounter withRoom(String id, boolean visible) {
        Map<String, Boolean> next = new LinkedHashMap<>(rooms);
        next.put(id, visible);
        return withRooms(next);
    }

    public Encounter withDoor(String id, DoorStatus status) {
        Map<String, DoorStatus> next = new LinkedHashMap<>(doors);
        next.put(id, status);
        return new Encounter(deckId, level, rooms, next, tokens);
    }

    public Encounter withTokens(Map<String, Token> next) {
        return new Encounter(deckId, level, rooms, doors, next);
    }

    /** A copy with a new or changed token; a changed one keeps its drawing order. */
    public Encounter withToken(String id, Token token) {
        Map<String, Token> next = new LinkedHashMap<>(tokens);
        next.put(id, token);
        return withTokens(next);
    }

    /** A copy with the token drawn above all others. */
    public Encounter withTokenOnTop(String id, Token token) {
        return withoutToken(id).withToken(id, token);
    }

    public Encounter withoutToken(String id) {
        Map<String, Token> next = new LinkedHashMap<>(tokens);
        next.remove(id);
        return withTokens(next);
    }
}
