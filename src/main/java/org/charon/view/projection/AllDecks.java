package org.charon.view.projection;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every deck of a location by level with its rooms, for the GM. {@code manifest} is null for a single map. */
public record AllDecks(
        boolean isMultiDeck,
        @Schema(nullable = true) SiteView.Manifest manifest,
        List<DeckRooms> decks,
        Map<String, Boolean> roomVisibility,
        String currentDeckId) {

    /** A deck with all its rooms. */
    public record DeckRooms(String id, String name, int level, List<DeckView.RoomView> rooms) {}
}
