package org.charon.wire;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Limits request bodies, with 413 beyond the limit. Checks {@code Content-Length} up front; chunked bodies are counted by their
 * readers, the form login and {@link JsonBodyReader}.
 */
public final class BodyLimit {
    static final int KIBIBYTES = 64;

    /** Maximum length of a request body. */
    public static final int BYTES = KIBIBYTES * 1024;
    /** How much of a rejected body is read and discarded, so that a client that is still sending gets to see the answer. */
    private static final long PATIENCE = 8 * 1024 * 1024L;

    private BodyLimit() {}

    static void checkLength(RoutingContext context) {
        if (announced(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)) > BYTES) {
            context.fail(413);
        } else {
            forgetTypeOfNothing(context.request());
            context.next();
        }
    }

    /** Disables Quarkus' limit for chunked bodies, whose answer has no body; {@link JsonBodyReader} checks them instead. */
    static void takeOver(RoutingContext context) {
        context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        context.next();
    }

    /**
     * Reads a body, but no more than needed to see that it is too long.
     *
     * @param length the {@code Content-Length} header, or null
     * @return the body, or more than {@link #BYTES} bytes of it
     */
    static byte[] read(InputStream body, String length) throws IOException {
        long announced = announced(length);
        if (announced < 0 || announced > BYTES) {
            return body.readNBytes(BYTES + 1);
        }
        byte[] bytes = new byte[(int) announced];
        int read = body.readNBytes(bytes, 0, bytes.length);
        return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
    }

    /** Parsed header; -1 if missing or malformed. */
    private static long announced(String length) {
        if (length == null || length.isEmpty() || length.length() > 18) {
            return -1;
        }
        long number = 0;
        for (int at = 0; at < length.length(); at++) {
            int digit = length.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** Some clients send a content type without a body, which would be rejected with 415. */
    private static void forgetTypeOfNothing(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean unannounced = length == null
                && request.version() != HttpVersion.HTTP_2
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (unannounced || "0".equals(length)) {
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    /** Discards the unread rest of a body. */
    static void drop(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long[] dropped = {0};
        Handler<Buffer> drop = part -> {
            dropped[0] += part.length();
            if (dropped[0] > PATIENCE) {
                request.connection().close();
            }
        };
        request.handler(drop);
        request.resume();
    }
}
