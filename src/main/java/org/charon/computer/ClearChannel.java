package org.charon.computer;

/** Forgets everything said on a channel and everything that waits there. Whether it needs approval is not forgotten. */
public record ClearChannel() implements ChannelChange<ChannelAnswer> {

    @Override
    public Turn<ChannelAnswer> apply(Conversation conversation) {
        return new Turn.Done<>(Conversation.EMPTY.withAutoApprove(conversation.autoApprove()), ChannelAnswer.DONE);
    }
}
