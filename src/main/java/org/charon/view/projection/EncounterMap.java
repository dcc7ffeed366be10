package org.charon.view.projection;

import java.util.Map;
import org.charon.campaign.map.Deck;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A location's map with one of its decks; {@code manifest} is null for a single map. The last two components are the deck in play. */
public record EncounterMap(
        boolean isMultiDeck,
        @Schema(nullable = true) SiteView.Manifest manifest,
        DeckView currentDeck,
        String currentDeckId,
        Map<String, Boolean> roomVisibility,
        int encounterLevel,
        String encounterDeckId) {

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
