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
    private static final long MAX_DISCARDED_BYTES = 8 * 1024 * 1024L;

    private BodyLimit() {}

    static void checkLength(RoutingContext context) {
        if (parseLength(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)) > BYTES) {
            context.fail(413);
        } else {
            removeTypeOfEmptyBody(context.request());
            context.next();
        }
    }

    /** Disables Quarkus' limit for chunked bodies, whose answer has no body; {@link JsonBodyReader} checks them instead. */
    static void disableQuarkusLimit(RoutingContext context) {
        context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        context.next();
    }

    /** Reads a body; stops after {@code BYTES + 1} bytes. */
    static byte[] read(InputStream body, String length) throws IOException {
        long expected = parseLength(length);
        if (expected < 0 || expected > BYTES) {
            return body.readNBytes(BYTES + 1);
        }
        byte[] bytes = new byte[(int) expected];
        int read = body.readNBytes(bytes, 0, bytes.length);
        return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
    }

    /** Parsed header; -1 if missing or malformed. */
    private static long parseLength(String length) {
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
    private static void removeTypeOfEmptyBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean empty = length == null
                && request.version() != HttpVersion.HTTP_2
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (empty || "0".equals(length)) {
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    /** Discards the unread rest of a body. */
    static void discardRest(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long[] discarded = {0};
        Handler<Buffer> discard = part -> {
            discarded[0] += part.length();
            if (discarded[0] > MAX_DISCARDED_BYTES) {
                request.connection().close();
            }
        };
        request.handler(discard);
        request.resume();
    }
}
