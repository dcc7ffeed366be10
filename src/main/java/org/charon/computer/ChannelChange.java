package org.charon.computer;

import java.util.Optional;
import org.charon.view.state.Conversation;
import org.charon.view.state.Conversations;

/** A change of one conversation, with an answer of type {@code A}. */
public interface ChannelChange<A> {

    /** Applies this change. Must be pure: ids and the time are part of the change. */
    ChannelOutcome<A> apply(Conversation conversation);

    /** Whether this is a query, which is only accepted on channels that take queries at the moment. */
    default boolean submitsQuery() {
        return false;
    }

    /** Why this change has to wait, as a sentence; empty if it can be applied now. */
    default Optional<String> reasonToWait(Conversations conversations) {
        return Optional.empty();
    }
}
