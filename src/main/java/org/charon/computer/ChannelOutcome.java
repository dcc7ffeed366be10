package org.charon.computer;

import org.charon.view.state.Conversation;

/**
 * What a change of a conversation comes to.
 *
 * @param <A> the change's answer
 */
public sealed interface ChannelOutcome<A> {

    /**
     * @param pendingId an id that no reply has
     * @param <A> the change's answer
     * @return a refusal with status 404
     */
    static <A> ChannelOutcome<A> unknownPending(String pendingId) {
        return new Refused<>(
                404,
                "No reply '" + pendingId
                        + "' is pending on this channel; it may have been approved or rejected already");
    }

    /**
     * @param <A> the change's answer
     * @return a refusal with status 429
     */
    static <A> ChannelOutcome<A> full() {
        return new Refused<>(
                429,
                Conversation.PENDING_LIMIT
                        + " replies are pending on this channel; wait until the GM has approved or rejected some");
    }

    /**
     * The change was made.
     *
     * @param conversation afterwards
     * @param answer for whoever asked
     */
    record Done<A>(Conversation conversation, A answer) implements ChannelOutcome<A> {}

    /**
     * The change was refused; nothing has changed.
     *
     * @param status HTTP status
     * @param reason in the GM's or player's words
     */
    record Refused<A>(int status, String reason) implements ChannelOutcome<A> {}
}
