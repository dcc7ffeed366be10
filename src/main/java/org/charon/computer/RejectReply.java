package org.charon.computer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Drops a pending reply. The question stays in the conversation and waits no longer.
 *
 * @param pendingId which
 */
public record RejectReply(@NotBlank @Size(max = 200) String pendingId) implements ChannelChange<ChannelAnswer> {

    @Override
    public Turn<ChannelAnswer> apply(Conversation conversation) {
        return conversation.pending(pendingId).isEmpty()
                ? Turn.unknownPending(pendingId)
                : new Turn.Done<>(conversation.withoutPending(pendingId), ChannelAnswer.DONE);
    }
}
