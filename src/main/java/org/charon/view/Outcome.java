package org.charon.view;

import java.util.function.Function;
import org.charon.view.projection.ViewState;
import org.charon.view.state.ActiveView;

/**
 * What a command comes to. Answers are made from the state as the actor's audience is sent it, so that an answer never tells more
 * than the stream.
 *
 * @param <A> the command's answer
 */
public sealed interface Outcome<A> {

    /**
     * @param view the state afterwards; equal to the one before if nothing changes
     * @param answer made from the projection of that state
     * @param <A> the command's answer
     * @return an outcome that the store publishes if, and only if, the state differs
     */
    static <A> Outcome<A> of(ActiveView view, Function<ViewState, A> answer) {
        return new Done<>(view, answer);
    }

    /**
     * @param reason what is wrong with a value and what would be right
     * @param <A> the command's answer
     * @return a refusal with status 400
     */
    static <A> Outcome<A> invalid(String reason) {
        return new Refused<>(400, reason);
    }

    /**
     * @param reason what may not be done
     * @param <A> the command's answer
     * @return a refusal with status 403
     */
    static <A> Outcome<A> forbidden(String reason) {
        return new Refused<>(403, reason);
    }

    /**
     * @param reason what does not exist
     * @param <A> the command's answer
     * @return a refusal with status 404
     */
    static <A> Outcome<A> missing(String reason) {
        return new Refused<>(404, reason);
    }

    /**
     * @param reason what stands in the way, and how to clear it
     * @param <A> the command's answer
     * @return a refusal with status 409
     */
    static <A> Outcome<A> conflict(String reason) {
        return new Refused<>(409, reason);
    }

    /**
     * The command was carried out.
     *
     * @param view the state afterwards
     * @param answer made from the projection of that state
     */
    record Done<A>(ActiveView view, Function<ViewState, A> answer) implements Outcome<A> {}

    /**
     * The command was refused; nothing has changed.
     *
     * @param status HTTP status
     * @param reason in the GM's or player's words
     */
    record Refused<A>(int status, String reason) implements Outcome<A> {}
}
