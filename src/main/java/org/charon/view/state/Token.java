package org.charon.view.state;

import java.util.List;
import org.charon.campaign.map.DeckMap;
import org.charon.campaign.map.GridSquare;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token on a deck.
 *
 * @param type what it stands for
 * @param name what the players read
 * @param x column of its upper left cell, counted from 0
 * @param y row of its upper left cell, counted from 0
 * @param size cells along each side of the square it covers, 1 to 4
 * @param status marks on it, each once, in the order given
 * @param imageUrl path of an image on this server; empty for none
 * @param roomId the room that holds most of its cells, found by the server; empty outside of all rooms
 * @param deckId the deck it is on
 */
public record Token(
        TokenType type,
        String name,
        int x,
        int y,
        @Schema(minimum = "1", maximum = "4") int size,
        List<TokenStatus> status,
        String imageUrl,
        String roomId,
        String deckId) {

    /** The most cells along a side. */
    public static final int BIGGEST = 4;

    /** Copies the list so that the record cannot change. */
    public Token {
        status = List.copyOf(status);
    }

    /**
     * @return the cells it covers
     */
    public GridSquare square() {
        return new GridSquare(x, y, size);
    }

    /**
     * @param next the cells it is to cover, all on the grid
     * @param map of the deck it is on
     * @return a copy there, in the room there
     */
    public Token on(GridSquare next, DeckMap map) {
        return new Token(type, name, next.x(), next.y(), next.size(), status, imageUrl, map.roomIdUnder(next), deckId);
    }

    /**
     * @param next marks; a repeated one counts once
     * @return a copy with these marks
     */
    public Token withStatus(List<TokenStatus> next) {
        return new Token(type, name, x, y, size, next.stream().distinct().toList(), imageUrl, roomId, deckId);
    }
}
