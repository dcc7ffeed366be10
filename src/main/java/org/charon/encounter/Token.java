package org.charon.encounter;

import java.util.List;

/**
 * A token on a deck.
 *
 * @param type what it stands for
 * @param name what the players read
 * @param x column of its cell, counted from 0
 * @param y row of its cell, counted from 0
 * @param status marks on it, each once, in the order given
 * @param imageUrl path of an image on this server; empty for none
 * @param roomId the room that holds its cell, found by the server; empty outside of all rooms
 * @param deckId the deck it is on
 */
public record Token(
        TokenType type,
        String name,
        int x,
        int y,
        List<TokenStatus> status,
        String imageUrl,
        String roomId,
        String deckId) {

    /** Copies the list so that the record cannot change. */
    public Token {
        status = List.copyOf(status);
    }

    /**
     * @param nextX column
     * @param nextY row
     * @param nextRoom the room that holds that cell; empty outside of all
     * @return a copy on that cell
     */
    public Token at(int nextX, int nextY, String nextRoom) {
        return new Token(type, name, nextX, nextY, status, imageUrl, nextRoom, deckId);
    }

    /**
     * @param next marks; a repeated one counts once
     * @return a copy with these marks
     */
    public Token withStatus(List<TokenStatus> next) {
        return new Token(type, name, x, y, next.stream().distinct().toList(), imageUrl, roomId, deckId);
    }
}
