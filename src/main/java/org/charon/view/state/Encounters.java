package org.charon.view.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What was played at each location in this run.
 *
 * @param currentPath path of the location whose encounter is current; empty before the first one. It stays while another kind of view
 *     is shown
 * @param byPath every encounter by its location's path
 * @param portraits ids of the NPCs whose portraits are shown, in the order shown
 * @param playerMovesAllowed whether players may move their own tokens
 */
public record Encounters(
        String currentPath, Map<String, Encounter> byPath, List<String> portraits, boolean playerMovesAllowed) {

    /** Nothing was played yet. */
    static final Encounters NONE = new Encounters("", Map.of(), List.of(), true);

    /** Copies the collections so that the record cannot change; their order is kept. */
    public Encounters {
        byPath = ImmutableOrderedMap.copyOf(byPath);
        portraits = List.copyOf(portraits);
    }

    Encounter at(String locationPath) {
        return byPath.getOrDefault(locationPath, Encounter.NEW);
    }

    Encounters with(String locationPath, Encounter encounter) {
        Map<String, Encounter> next = new LinkedHashMap<>(byPath);
        next.put(locationPath, encounter);
        return new Encounters(locationPath, next, portraits, playerMovesAllowed);
    }

    Encounters withEvery(BiFunction<String, Encounter, Encounter> change) {
        Map<String, Encounter> next = new LinkedHashMap<>(byPath);
        next.replaceAll(change);
        return new Encounters(currentPath, next, portraits, playerMovesAllowed);
    }

    Encounters withPortraits(List<String> next) {
        return new Encounters(currentPath, byPath, next, playerMovesAllowed);
    }

    Encounters withPlayerMoves(boolean allowed) {
        return new Encounters(currentPath, byPath, portraits, allowed);
    }
}
