package org.charon.computer;

import org.charon.view.state.Conversation;

/** The GM has read a channel to its end. */
public record MarkRead() implements ChannelChange<ChannelAnswer> {

    @Override
    public ChannelOutcome<ChannelAnswer> apply(Conversation conversation) {
        return new ChannelOutcome.Done<>(conversation.asRead(), ChannelAnswer.DONE);
    }
}
