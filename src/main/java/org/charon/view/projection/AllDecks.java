package org.charon.view.projection;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Every deck of a location; for the GM.
 *
 * @param isMultiDeck whether there is a manifest
 * @param manifest list of decks; null for a single map
 * @param decks by storey
 * @param roomVisibility by room id
 * @param currentDeckId the deck on which play is
 */
public record AllDecks(
        boolean isMultiDeck,
        @Schema(nullable = true) SiteView.Manifest manifest,
        List<DeckRooms> decks,
        Map<String, Boolean> roomVisibility,
        String currentDeckId) {

    /**
     * A deck and its rooms.
     *
     * @param id of the deck
     * @param name title
     * @param level storey
     * @param rooms all of them
     */
    public record DeckRooms(String id, String name, int level, List<DeckView.RoomView> rooms) {}
}
