package org.charon.wire;

import java.time.Duration;
import java.util.Optional;

/**
 * A request that cannot be served, told to the client as {@code {"error": words}}.
 *
 * <p>Thrown by resources; anything else that escapes one is answered in general words, so that no message written for
 * a log ever reaches a browser.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Duration retryAfter;

    /**
     * @param status the HTTP status, 400 to 599
     * @param words what is wrong and what would be right, for the eyes of the person at the table
     */
    public Refusal(int status, String words) {
        this(status, words, null);
    }

    private Refusal(int status, String words, Duration retryAfter) {
        super(words, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The same refusal, with the advice to come back after a while. */
    public Refusal retryAfter(Duration wait) {
        return new Refusal(status, getMessage(), wait);
    }

    /** The request is malformed or holds a value that is not allowed. */
    public static Refusal invalid(String words) {
        return new Refusal(400, words);
    }

    /** The thing that the request names does not exist. */
    public static Refusal notFound(String words) {
        return new Refusal(404, words);
    }

    public int status() {
        return status;
    }

    /** The value of a {@code Retry-After} header: whole seconds, rounded up. */
    Optional<String> retryAfter() {
        return Optional.ofNullable(retryAfter)
                .map(wait -> Long.toString(wait.plusMillis(999).toSeconds()));
    }
}
