package org.charon.computer;

import java.time.Instant;
import java.util.Optional;
import org.charon.view.state.Conversation;
import org.charon.view.state.DraftResult;
import org.charon.view.state.DraftState;
import org.charon.view.state.PendingReply;

/**
 * Ends the drafting of a reply. On a channel without approval, a draft that answers a query is sent at once; a failed draft, or
 * one that the GM requested, stays pending.
 *
 * @param messageId id of the message that the draft may become
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
                                .answered(reply.get().said(messageId, offer.response(), now))
                        : conversation.withReplaced(reply.get().offering(offer)),
                ChannelAnswer.DONE);
    }
}
