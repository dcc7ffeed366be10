package org.charon.computer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.charon.view.state.Conversation;
import org.charon.view.state.Message;
import org.charon.view.state.PendingReply;

/** Drops a pending reply. The query stays in the conversation; a system message marks it as declined. */
public record RejectReply(@NotBlank @Size(max = 200) String pendingId) {

    /** The change, with a new message id and the current time. */
    public ChannelChange<ChannelAnswer> toChange(String messageId, Instant now) {
        return conversation -> {
            Optional<PendingReply> reply = conversation.pending(pendingId);
            if (reply.isEmpty()) {
                return ChannelOutcome.unknownPending(pendingId);
            }
            String queryId = reply.get().queryId();
            Conversation without = conversation.withoutPending(pendingId);
            return new ChannelOutcome.Done<>(
                    conversation.unansweredQueries().contains(queryId)
                            ? without.withMessage(Message.declining(messageId, queryId, now))
                            : without,
                    ChannelAnswer.DONE);
        };
    }
}
