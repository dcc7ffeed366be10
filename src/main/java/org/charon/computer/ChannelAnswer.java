package org.charon.computer;

/**
 * The answer of a change that has nothing to tell but that it was made.
 *
 * @param success true
 */
public record ChannelAnswer(boolean success) {

    /** It was made. */
    static final ChannelAnswer DONE = new ChannelAnswer(true);
}
