package org.charon.campaign.finding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.charon.campaign.location.Locations.Lookup;

/**
 * What a file may refer to, seen from where it lies.
 *
 * @param locations finds the location that a slug or path in the file means
 * @param images whether a URL leads to an image of the campaign
 * @param decks the rooms of every deck the location's manifest lists, by deck id; no set where that deck's own file cannot be read
 * @param terminals slugs of the location's comm terminals
 */
public record Surroundings(
        Function<String, Lookup> locations,
        Predicate<String> images,
        Map<String, Optional<Set<String>>> decks,
        Set<String> terminals) {

    /** Nothing else is there. */
    public static final Surroundings NONE =
            new Surroundings(reference -> new Lookup.Missing(), url -> false, Map.of(), Set.of());
}
