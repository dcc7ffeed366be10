package org.charon.computer;

/** Answer of a change that has no data to return. */
public record ChannelAnswer(boolean success) {

    static final ChannelAnswer DONE = new ChannelAnswer(true);
}
