package org.charon.computer;

import java.time.Instant;
import java.util.Optional;
import org.charon.view.state.Conversation;
import org.charon.view.state.DraftResult;
import org.charon.view.state.DraftState;
import org.charon.view.state.PendingReply;

/**
 * A draft has come, or will not come. The draft to a query that was asked on a channel without approval is said at once; a failure, and
 * what the GM asked for, always wait for the GM.
 *
 * @param pendingId of the reply it is for
 * @param offer what has come
 * @param messageId new id of the message that it may become
 * @param now the time
 */
public record CompleteDraft(String pendingId, DraftResult offer, String messageId, Instant now)
        implements ChannelChange<ChannelAnswer> {

    @Override
    public ChannelOutcome<ChannelAnswer> apply(Conversation conversation) {
        Optional<PendingReply> reply =
                conversation.pending(pendingId).filter(one -> one.draft() == DraftState.DRAFTING);
        if (reply.isEmpty()) {
            return ChannelOutcome.unknownPending(pendingId);
        }
        boolean said = reply.get().unattended() && offer.draft() == DraftState.READY;
        return new ChannelOutcome.Done<>(
                said
                        ? conversation
                                .withoutPending(pendingId)
                                .withAutomaticMessage(reply.get().toMessage(messageId, offer.response(), now))
                        : conversation.withReplaced(reply.get().withDraft(offer)),
                ChannelAnswer.DONE);
    }
}
