package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of a conversation with the ship computer.
 *
 * @param messageId its id; that of a query is also its query id
 * @param role who says it
 * @param content what is said, at most {@link #CONTENT_LIMIT} characters
 * @param timestamp when, UTC
 * @param queryId the query that it answers; null if it answers none
 * @param declined true if it only says that the query gets no answer; else null
 */
public record Message(
        String messageId,
        Role role,
        String content,
        Instant timestamp,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String queryId,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Boolean declined) {

    /** Longest line in characters. */
    public static final int CONTENT_LIMIT = 10_000;

    /** What the system says of a query that gets no answer. */
    static final String DECLINED = "Query declined.";

    /**
     * @param messageId its id
     * @param role who says it
     * @param content what is said
     * @param now the time
     */
    public Message(String messageId, Role role, String content, Instant now) {
        this(messageId, role, content, now, null, null);
    }

    /**
     * @param queryId a query
     * @return this line as the answer to that query
     */
    Message answering(String queryId) {
        return new Message(messageId, role, content, timestamp, queryId, declined);
    }

    /**
     * @param messageId its id
     * @param queryId a query
     * @param now the time
     * @return the line that ends the waiting for that query
     */
    public static Message declining(String messageId, String queryId, Instant now) {
        return new Message(messageId, Role.CHARON, DECLINED, now, queryId, true);
    }
}
