package org.charon.computer;

import org.charon.view.state.Conversation;

/** Removes a channel's messages and pending replies. Keeps its approval setting. */
public record ClearChannel() implements ChannelChange<ChannelAnswer> {

    @Override
    public ChannelOutcome<ChannelAnswer> apply(Conversation conversation) {
        return new ChannelOutcome.Done<>(
                Conversation.EMPTY.withAutoApprove(conversation.autoApprove()), ChannelAnswer.DONE);
    }
}
