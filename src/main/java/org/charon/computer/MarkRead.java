package org.charon.computer;

import org.charon.view.state.Conversation;

/** Marks a channel as read by the GM. */
public record MarkRead() implements ChannelChange<ChannelAnswer> {

    @Override
    public ChannelOutcome<ChannelAnswer> apply(Conversation conversation) {
        return new ChannelOutcome.Done<>(conversation.asRead(), ChannelAnswer.DONE);
    }
}
