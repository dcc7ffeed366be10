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
        return new Asked(new Message(queryId, Role.USER, query, now), new Pending(pendingId, queryId, query, "", now));
    }

    private record Asked(Message question, Pending reply) implements ChannelChange<Answer> {

        @Override
        public Turn<Answer> apply(Conversation conversation) {
            return conversation.isFull()
                    ? Turn.full()
                    : new Turn.Done<>(
                            conversation.withMessage(question).withPending(reply),
                            new Answer(true, reply.queryId(), reply.pendingId()));
        }

        @Override
        public boolean asks() {
            return true;
        }
    }
}
