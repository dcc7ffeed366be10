package org.charon.computer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Asks the ship computer something. The question is said at once, the answer waits for the GM.
 *
 * @param query what is asked
 */
public record SubmitQuery(@NotBlank @Size(max = 1000) String query) {

    /**
     * @param success true
     * @param queryId waits in the conversation until the GM has decided; also the id of the question's message
     * @param pendingId of the reply that the GM is to approve
     */
    public record Answer(boolean success, String queryId, String pendingId) {}

    /**
     * @param queryId new id of the query
     * @param pendingId new id of its reply
     * @param now the time
     * @return the change that it makes
     */
    public ChannelChange<Answer> as(String queryId, String pendingId, Instant now) {
        return conversation -> conversation.isFull()
                ? Turn.full()
                : new Turn.Done<>(
                        conversation
                                .withMessage(new Message(queryId, Role.USER, query, now))
                                .withPending(new Pending(pendingId, queryId, query, "", now)),
                        new Answer(true, queryId, pendingId));
    }
}
