package org.charon.computer;

import java.util.Optional;
import org.charon.view.state.Conversation;
import org.charon.view.state.Conversations;

/**
 * One change of a conversation, as somebody asks for it.
 *
 * @param <A> what it answers
 */
public interface ChannelChange<A> {

    /**
     * Works out what this change does. Pure: ids and the time are in the change already.
     *
     * @param conversation what was said on the channel so far
     * @return the conversation afterwards, or why not
     */
    ChannelOutcome<A> apply(Conversation conversation);

    /**
     * @return whether this asks the ship computer something, so that it is only taken where the computer may be asked
     */
    default boolean asks() {
        return false;
    }

    /**
     * @param said everything said so far, on all channels
     * @return why this is not taken now though it would be later, as a sentence; empty if it is
     */
    default Optional<String> tooEarly(Conversations said) {
        return Optional.empty();
    }
}
