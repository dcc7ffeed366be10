package org.charon.computer;

/** The GM has read a channel to its end. */
public record MarkRead() implements ChannelChange<ChannelAnswer> {

    @Override
    public Turn<ChannelAnswer> apply(Conversation conversation) {
        return new Turn.Done<>(conversation.read(), ChannelAnswer.DONE);
    }
}
