package org.charon.computer;

import java.time.Instant;

/**
 * One line of a conversation with the ship computer.
 *
 * @param messageId its id; that of a query is also its query id
 * @param role who says it
 * @param content what is said, at most {@link #CONTENT_LIMIT} characters
 * @param timestamp when, UTC
 */
public record Message(String messageId, Role role, String content, Instant timestamp) {

    /** Longest line in characters. */
    public static final int CONTENT_LIMIT = 10_000;
}
