package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message in a conversation with the ship computer. {@code queryId} is the query it answers, null for none; a query's own id is its
 * message id. {@code declined} is true or null.
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

    /** In characters. */
    public static final int CONTENT_LIMIT = 10_000;

    /** Text of the system message for a declined query. */
    static final String DECLINED = "Query declined.";

    /** A message that answers no query. */
    public Message(String messageId, Role role, String content, Instant now) {
        this(messageId, role, content, now, null, null);
    }

    Message answering(String queryId) {
        return new Message(messageId, role, content, timestamp, queryId, declined);
    }

    /** The message that marks a query as declined. */
    public static Message declining(String messageId, String queryId, Instant now) {
        return new Message(messageId, Role.CHARON, DECLINED, now, queryId, true);
    }
}
