package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reply that the GM has not approved yet. Nothing of it but its query id ever goes to the players.
 *
 * @param pendingId its id
 * @param queryId id of the query it answers; of no message if the GM asked for it
 * @param query what was asked
 * @param response the draft; empty while there is none
 * @param timestamp when it was asked, UTC
 * @param client who asked, as far as the server can tell the players' pages apart; empty if the GM did. Goes nowhere
 * @param draft how far the draft is
 * @param problem why there is no better draft, as a sentence; null if all is well
 * @param contextNote what whoever drafts is to know this once, in the GM's words; null if nothing
 * @param unattended whether the draft that is being written will be said without the GM. Goes nowhere
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

    /**
     * @return whether the GM asked for it, not a player
     */
    public boolean byGm() {
        return client.isEmpty();
    }

    /**
     * @param offer what there is to approve
     * @return a copy with that
     */
    public PendingReply offering(DraftResult offer) {
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

    /**
     * @param note for whoever drafts; null for none
     * @return a copy with that
     */
    public PendingReply noting(String note) {
        return new PendingReply(
                pendingId, queryId, query, response, timestamp, client, draft, problem, note, unattended);
    }

    /**
     * @return a copy that the GM decides about in any case
     */
    public PendingReply forTheGm() {
        return new PendingReply(
                pendingId, queryId, query, response, timestamp, client, draft, problem, contextNote, false);
    }

    /**
     * @param messageId new id of the message
     * @param content what is said in the end
     * @param now the time
     * @return what the computer says by it
     */
    public Message said(String messageId, String content, Instant now) {
        Message message = new Message(messageId, Role.CHARON, content, now);
        return byGm() ? message : message.answering(queryId);
    }
}
