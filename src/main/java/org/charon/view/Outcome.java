package org.charon.view;

import java.util.function.Function;
import org.charon.view.projection.ViewState;
import org.charon.view.state.ActiveView;

/** The result of a command. Its answer is made from the projected state, so it never contains more than the stream does. */
public sealed interface Outcome<A> {

    /** Success. The store publishes the state only if it differs from the one before. */
    static <A> Outcome<A> of(ActiveView view, Function<ViewState, A> answer) {
        return new Done<>(view, answer);
    }

    /** A refusal with status 400. */
    static <A> Outcome<A> invalid(String reason) {
        return new Refused<>(400, reason);
    }

    /** A refusal with status 403. */
    static <A> Outcome<A> forbidden(String reason) {
        return new Refused<>(403, reason);
    }

    /** A refusal with status 404. */
    static <A> Outcome<A> missing(String reason) {
        return new Refused<>(404, reason);
    }

    /** A refusal with status 409. The reason should say how to resolve the conflict. */
    static <A> Outcome<A> conflict(String reason) {
        return new Refused<>(409, reason);
    }

    /** The command was carried out. */
    record Done<A>(ActiveView view, Function<ViewState, A> answer) implements Outcome<A> {}

    /** The command was refused and nothing has changed. {@code status} is the HTTP status. */
    record Refused<A>(int status, String reason) implements Outcome<A> {}
}
