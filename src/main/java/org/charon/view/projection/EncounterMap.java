package org.charon.view.projection;

import java.util.Map;
import org.charon.campaign.map.Deck;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A location's map, asked for by itself.
 *
 * @param isMultiDeck whether there is a manifest
 * @param manifest list of decks; null for a single map
 * @param currentDeck the deck asked for
 * @param currentDeckId its id
 * @param roomVisibility by room id
 * @param encounterLevel storey of the deck on which play is
 * @param encounterDeckId that deck
 */
public record EncounterMap(
        boolean isMultiDeck,
        @Schema(nullable = true) SiteView.Manifest manifest,
        DeckView currentDeck,
        String currentDeckId,
        Map<String, Boolean> roomVisibility,
        int encounterLevel,
        String encounterDeckId) {

    /**
     * @param site the map with the deck asked for
     * @param roomVisibility by room id
     * @param played the deck on which play is
     * @return both in one answer
     */
    public static EncounterMap of(SiteView site, Map<String, Boolean> roomVisibility, Deck played) {
        return new EncounterMap(
                site.isMultiDeck(),
                site.manifest(),
                site.currentDeck(),
                site.currentDeckId(),
                roomVisibility,
                played.level(),
                played.id());
    }
}
