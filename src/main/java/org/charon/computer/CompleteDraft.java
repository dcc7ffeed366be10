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
 */
public record CompleteDraft(String pendingId, DraftResult result, String messageId, Instant now)
        implements ChannelChange<ChannelAnswer> {

    @Override
    public ChannelOutcome<ChannelAnswer> apply(Conversation conversation) {
        Optional<PendingReply> reply =
                conversation.pending(pendingId).filter(pending -> pending.draft() == DraftState.DRAFTING);
        if (reply.isEmpty()) {
            return ChannelOutcome.unknownPending(pendingId);
        }
        boolean sendNow = reply.get().unattended() && result.draft() == DraftState.READY;
        return new ChannelOutcome.Done<>(
                sendNow
                        ? conversation
                                .withoutPending(pendingId)
                                .withAutomaticMessage(reply.get().toMessage(messageId, result.response(), now))
                        : conversation.withReplaced(reply.get().withDraft(result)),
                ChannelAnswer.DONE);
    }
}
