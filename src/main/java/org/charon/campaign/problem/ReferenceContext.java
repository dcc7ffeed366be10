package org.charon.campaign.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a file may refer to, seen from the folder it is in.
 *
 * @param locations paths of all locations that a slug or path in the file may mean; more than one if it is ambiguous
 * @param images whether a URL leads to an image of the campaign
 * @param decks room ids of every deck in the location's manifest, by deck id; no set where that deck's own file cannot be read
 * @param terminals slugs of the location's comm terminals
 */
public record ReferenceContext(
        Function<String, List<String>> locations,
        Predicate<String> images,
        Map<String, Optional<Set<String>>> decks,
        Set<String> terminals) {

    /** Nothing can be referred to. */
    public static final ReferenceContext NONE =
            new ReferenceContext(reference -> List.of(), url -> false, Map.of(), Set.of());

    public ReferenceContext withImages(Predicate<String> others) {
        return new ReferenceContext(locations, others, decks, terminals);
    }

    public ReferenceContext withMaps(Map<String, Optional<Set<String>>> otherDecks, Set<String> otherTerminals) {
        return new ReferenceContext(locations, images, otherDecks, otherTerminals);
    }
}
