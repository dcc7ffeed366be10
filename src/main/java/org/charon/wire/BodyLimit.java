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
 * Keeps bodies within their limit and answers 413 beyond it. A length that is announced is looked at first of all; a body
 * that comes in pieces is counted by whoever reads it, which is the form login or {@link JsonBody}.
 */
public final class BodyLimit {
    static final int KIBIBYTES = 64;

    /** The longest body. */
    public static final int BYTES = KIBIBYTES * 1024;
    /** So much of a refused body is read and dropped, so that a client that is still sending hears the answer. */
    private static final long PATIENCE = 8 * 1024 * 1024L;

    private BodyLimit() {}

    /** Refuses what is announced to be too long, before anything has looked at it. */
    static void checkLength(RoutingContext context) {
        if (announced(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)) > BYTES) {
            context.fail(413);
        } else {
            forgetTypeOfNothing(context.request());
            context.next();
        }
    }

    /** The framework would cut a body in pieces off with an empty answer; {@link JsonBody} does it with words. */
    static void takeOver(RoutingContext context) {
        context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        context.next();
    }

    /**
     * Reads no more of a body than shows whether it is too long.
     *
     * @param body what is sent
     * @param length the {@code Content-Length} header, or {@code null}
     * @return all of it, or more than {@link #BYTES} bytes of it
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

    /** What a length says in digits; negative for none, or for what is none. */
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

    /** Some clients name a type for the body that they do not send; that is no wrong type. */
    private static void forgetTypeOfNothing(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean unannounced = length == null
                && request.version() != HttpVersion.HTTP_2
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (unannounced || "0".equals(length)) {
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    /**
     * Drops the rest of a body that nobody wants.
     *
     * @param request a request that is answered without it
     */
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
