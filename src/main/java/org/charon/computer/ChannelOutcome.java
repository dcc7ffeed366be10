package org.charon.computer;

import org.charon.view.state.Conversation;

/** The result of a change of a conversation, with an answer of type {@code A}. */
public sealed interface ChannelOutcome<A> {

    /** A refusal with status 404. */
    static <A> ChannelOutcome<A> unknownPending(String pendingId) {
        return new Refused<>(
                404,
                "No reply '" + pendingId
                        + "' is pending on this channel; it may have been approved or rejected already");
    }

    /** A refusal with status 429. */
    static <A> ChannelOutcome<A> full() {
        return new Refused<>(
                429,
                Conversation.PENDING_LIMIT
                        + " replies are pending on this channel; wait until the GM has approved or rejected some");
    }

    /** The change was made. */
    record Done<A>(Conversation conversation, A answer) implements ChannelOutcome<A> {}

    /** The change was refused and has no effect: HTTP status, and the reason shown to the user. */
    record Refused<A>(int status, String reason) implements ChannelOutcome<A> {}
}
