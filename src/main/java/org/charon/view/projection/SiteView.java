package org.charon.view.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A location's maps as sent to an audience: the list of decks, null for a single map, and one deck. */
public record SiteView(
        boolean isMultiDeck, @Schema(nullable = true) Manifest manifest, DeckView currentDeck, String currentDeckId) {

    /** The decks that the audience knows. */
    public record Manifest(String name, String facilityType, int totalDecks, List<DeckEntry> decks) {}

    /** A deck in the manifest. {@code isDefault} and {@code description} are absent for players. */
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
