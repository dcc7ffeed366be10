package org.charon.view.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The encounters by their location's path; {@code currentPath} is empty before the first. Portraits are in the order shown. */
public record Encounters(
        String currentPath, Map<String, Encounter> byPath, List<String> portraits, boolean playerMovesAllowed) {

    static final Encounters NONE = new Encounters("", Map.of(), List.of(), true);

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
