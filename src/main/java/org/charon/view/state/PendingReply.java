package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reply that waits for the GM's approval. Players only ever see its query id.
 *
 * @param queryId the query it answers; if the GM started it, the id of no message
 * @param client the asking page, as far as pages can be told apart; empty for the GM. Never sent
 * @param unattended whether the draft is sent without the GM once it is ready. Never sent
 */
public record PendingReply(
        String pendingId,
        String queryId,
        String query,
        String response,
        Instant timestamp,
        @JsonIgnore String client,
        DraftState draft,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String problem,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String contextNote,

        @JsonIgnore boolean unattended) {

    /** Whether the GM started it instead of a player's query. */
    public boolean startedByGm() {
        return client.isEmpty();
    }

    public PendingReply withDraft(DraftResult offer) {
        return new PendingReply(
                pendingId,
                queryId,
                query,
                offer.response(),
                timestamp,
                client,
                offer.draft(),
                offer.problem(),
                contextNote,
                unattended);
    }

    /** A copy with a note for the drafter, or null for none. */
    public PendingReply withContextNote(String note) {
        return new PendingReply(
                pendingId, queryId, query, response, timestamp, client, draft, problem, note, unattended);
    }

    /** A copy that the GM has to approve even with automatic approval. */
    public PendingReply withoutAutoApproval() {
        return new PendingReply(
                pendingId, queryId, query, response, timestamp, client, draft, problem, contextNote, false);
    }

    /** The message that this reply becomes. */
    public Message toMessage(String messageId, String content, Instant now) {
        Message message = new Message(messageId, Role.CHARON, content, now);
        return startedByGm() ? message : message.answering(queryId);
    }
}
