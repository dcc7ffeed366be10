package org.charon.computer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.charon.view.state.Conversation;
import org.charon.view.state.Conversations;
import org.charon.view.state.DraftResult;
import org.charon.view.state.DraftState;
import org.charon.view.state.Message;
import org.charon.view.state.PendingReply;
import org.charon.view.state.Role;
import org.charon.wire.ClientGeneratedId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Submits a query to the ship computer. Its message appears at once; the reply waits for the GM unless the channel needs no
 * approval.
 *
 * @param client id chosen by the page, to distinguish players behind one address; may be null
 */
public record SubmitQuery(
        @NotBlank @Size(max = 1000) String query,

        @Pattern(regexp = ClientGeneratedId.PATTERN, message = ClientGeneratedId.MESSAGE + ", or be left out")
        String client) {

    /** The submitted query; {@code queryId} is also the id of its message. */
    @Schema(name = "SubmitQueryAnswer")
    public record Answer(boolean success, String queryId, String pendingId) {}

    /**
     * Creates the change.
     *
     * @param client limited to one unanswered query across all channels
     * @param canned reply on a channel without approval if no language model is configured
     */
    public ChannelChange<Answer> toChange(NewIds ids, String client, DraftResult result, String canned) {
        PendingReply reply = new PendingReply(
                        ids.pendingId(), ids.queryId(), query, "", ids.now(), client, DraftState.NONE, null, null, true)
                .withDraft(result);
        return new Change(ids, reply, canned);
    }

    private record Change(NewIds ids, PendingReply reply, String canned) implements ChannelChange<Answer> {

        @Override
        public ChannelOutcome<Answer> apply(Conversation conversation) {
            if (conversation.isFull()) {
                return ChannelOutcome.full();
            }
            Conversation withQuery =
                    conversation.withMessage(new Message(ids.queryId(), Role.USER, reply.query(), ids.now()));
            return new ChannelOutcome.Done<>(
                    conversation.autoApprove()
                            ? withoutApproval(withQuery)
                            : withQuery.withPending(reply.withoutAutoApproval()),
                    new Answer(true, reply.queryId(), reply.pendingId()));
        }

        private Conversation withoutApproval(Conversation withQuery) {
            return reply.draft() == DraftState.NONE
                    ? withQuery.withAutomaticMessage(reply.toMessage(ids.replyId(), canned, ids.now()))
                    : withQuery.withPending(reply);
        }

        @Override
        public Optional<String> reasonToWait(Conversations conversations) {
            return conversations.hasUnansweredQuery(reply.client())
                    ? Optional.of("Your last query still waits for its answer; ask again when it has come")
                    : Optional.empty();
        }

        @Override
        public boolean submitsQuery() {
            return true;
        }
    }
}
