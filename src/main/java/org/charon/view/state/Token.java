package org.charon.view.state;

import java.util.List;
import org.charon.campaign.map.DeckMap;
import org.charon.campaign.map.GridSquare;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token on a deck. It covers a square of {@code size} cells a side from its upper left cell, counted from 0. The server sets {@code
 * roomId} to the room with most of its cells, empty outside all rooms. {@code imageUrl} is a path on this server, empty for none.
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

    /** In cells along a side. */
    public static final int BIGGEST = 4;

    public Token {
        status = List.copyOf(status);
    }

    public GridSquare square() {
        return new GridSquare(x, y, size);
    }

    /** A copy on other cells inside the grid of the same deck, with its room set accordingly. */
    public Token movedTo(GridSquare next, DeckMap map) {
        return new Token(type, name, next.x(), next.y(), next.size(), status, imageUrl, map.roomIdUnder(next), deckId);
    }

    public Token withStatus(List<TokenStatus> next) {
        return new Token(type, name, x, y, size, next.stream().distinct().toList(), imageUrl, roomId, deckId);
    }
}
