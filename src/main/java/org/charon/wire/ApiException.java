package org.charon.wire;

import java.time.Duration;
import java.util.Optional;

/**
 * A request that is refused with a status and {@code {"error": text}}. Any other exception of a resource is answered with a
 * general text, so that messages written for the log do not reach clients.
 */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Duration retryAfter;

    /** Creates a refusal with a status from 400 to 599 and a text for the user: what is wrong and how to fix it. */
    public ApiException(int status, String text) {
        this(status, text, null);
    }

    private ApiException(int status, String text, Duration retryAfter) {
        super(text, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Adds a {@code Retry-After} header. */
    public ApiException retryAfter(Duration wait) {
        return new ApiException(status, getMessage(), wait);
    }

    /** Status 400: malformed request or invalid value. */
    public static ApiException invalid(String text) {
        return new ApiException(400, text);
    }

    /** Status 404: the requested item does not exist. */
    public static ApiException notFound(String text) {
        return new ApiException(404, text);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** {@code Retry-After} in whole seconds, rounded up. */
    Optional<String> retryAfter() {
        return Optional.ofNullable(retryAfter)
                .map(wait -> Long.toString(wait.plusMillis(999).toSeconds()));
    }
}
