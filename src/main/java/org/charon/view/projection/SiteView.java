package org.charon.view.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A location's maps as an audience is sent them: the list of decks, and the map of one.
 *
 * @param isMultiDeck whether there is a manifest
 * @param manifest list of decks; null for a single map
 * @param currentDeck the deck that is shown
 * @param currentDeckId its id
 */
public record SiteView(
        boolean isMultiDeck, @Schema(nullable = true) Manifest manifest, DeckView currentDeck, String currentDeckId) {

    /**
     * @param name title of the site
     * @param facilityType free text
     * @param totalDecks how many decks the audience knows of
     * @param decks those decks
     */
    public record Manifest(String name, String facilityType, int totalDecks, List<DeckEntry> decks) {}

    /**
     * A line of the manifest.
     *
     * @param id of the deck
     * @param name title
     * @param level storey
     * @param isDefault whether play begins there; for the GM only, else absent
     * @param description free text; for the GM only, else absent
     */
    public record DeckEntry(
            String id,
            String name,
            int level,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(nullable = true)
            @com.fasterxml.jackson.annotation.JsonProperty("default")
            Boolean isDefault,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
            String description) {}
}
