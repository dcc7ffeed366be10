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
import org.charon.wire.PageMadeId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks the ship computer something. The question is said at once; the answer waits for the GM, unless the channel needs no approval.
 *
 * @param query what is asked
 * @param client which page asks, by an id that it has made up, so that players behind one address are told apart; left out, the
 *     address stands for it
 */
public record SubmitQuery(
        @NotBlank @Size(max = 1000) String query,

        @Pattern(regexp = PageMadeId.FORM, message = PageMadeId.RULE + ", or be left out")
        String client) {

    /**
     * @param success true
     * @param queryId waits in the conversation until the GM has decided; also the id of the question's message
     * @param pendingId of the reply that the GM is to approve
     */
    @Schema(name = "SubmitQueryAnswer")
    public record Answer(boolean success, String queryId, String pendingId) {}

    /**
     * @param ticket ids and time
     * @param client who asks; one of them has one query waiting at a time, whatever the channel
     * @param offer what there is for the GM to approve: nothing yet, or a draft that has begun
     * @param canned what is said on a channel that needs no approval while nobody drafts
     * @return the change that it makes
     */
    public ChannelChange<Answer> as(NewIds ticket, String client, DraftResult offer, String canned) {
        PendingReply reply = new PendingReply(
                        ticket.pendingId(),
                        ticket.queryId(),
                        query,
                        "",
                        ticket.now(),
                        client,
                        DraftState.NONE,
                        null,
                        null,
                        true)
                .withDraft(offer);
        return new Asked(ticket, reply, canned);
    }

    private record Asked(NewIds ticket, PendingReply reply, String canned) implements ChannelChange<Answer> {

        @Override
        public ChannelOutcome<Answer> apply(Conversation conversation) {
            if (conversation.isFull()) {
                return ChannelOutcome.full();
            }
            Conversation asked =
                    conversation.withMessage(new Message(ticket.queryId(), Role.USER, reply.query(), ticket.now()));
            return new ChannelOutcome.Done<>(
                    conversation.autoApprove() ? withoutTheGm(asked) : asked.withPending(reply.withoutAutoApproval()),
                    new Answer(true, reply.queryId(), reply.pendingId()));
        }

        private Conversation withoutTheGm(Conversation asked) {
            return reply.draft() == DraftState.NONE
                    ? asked.withAutomaticMessage(reply.toMessage(ticket.replyId(), canned, ticket.now()))
                    : asked.withPending(reply);
        }

        @Override
        public Optional<String> tooEarly(Conversations said) {
            return said.hasUnansweredQuery(reply.client())
                    ? Optional.of("Your last query still waits for its answer; ask again when it has come")
                    : Optional.empty();
        }

        @Override
        public boolean asks() {
            return true;
        }
    }
}
