package org.charon.computer;

import org.charon.view.state.Conversation;

/** Forgets everything said on a channel and everything that waits there. Whether it needs approval is not forgotten. */
public record ClearChannel() implements ChannelChange<ChannelAnswer> {

    @Override
    public ChannelOutcome<ChannelAnswer> apply(Conversation conversation) {
        return new ChannelOutcome.Done<>(
                Conversation.EMPTY.withAutoApprove(conversation.autoApprove()), ChannelAnswer.DONE);
    }
}
