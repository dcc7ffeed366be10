package org.charon.wire;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.regex.Pattern;

/**
 * Keeps every body within its limit, whether its length is announced or it comes in chunks, and answers 413 before
 * anything has looked at it.
 */
final class BodyLimit implements Handler<RoutingContext> {
    static final int KIBIBYTES = 64;
    private static final long LIMIT = KIBIBYTES * 1024L;
    /** So much of a refused body is read and dropped, so that a client that is still sending hears the answer. */
    private static final long PATIENCE = 8 * 1024 * 1024L;

    private static final Pattern FORM = Pattern.compile(
            "\\s*(application/x-www-form-urlencoded|multipart/form-data\\s*;.*boundary=)", Pattern.CASE_INSENSITIVE);

    private final BodyHandler wholeBody = BodyHandler.create(false).setBodyLimit(LIMIT);

    @Override
    public void handle(RoutingContext context) {
        if (LoginForm.sentBy(context)) {
            watchForm(context);
        } else if (context.request().version() == HttpVersion.HTTP_2) {
            // Its requests cannot be paused once they are read, which the resources do first; the resources' own reader
            // holds the limit for a length that is not announced.
            refuseAnnounced(context);
        } else {
            wholeBody.handle(context);
        }
    }

    private static void refuseAnnounced(RoutingContext context) {
        if (announcesTooMuch(context.request())) {
            context.fail(413);
        } else {
            context.next();
        }
    }

    private static boolean announcesTooMuch(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > LIMIT;
    }

    /** The form login reads the form itself, so it must be left unread here: only its bytes are counted. */
    private static void watchForm(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (announcesTooMuch(request)) {
            context.fail(413);
            return;
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !FORM.matcher(type).lookingAt()) {
            context.fail(
                    new Refusal(415, "Send the login as a form: Content-Type: application/x-www-form-urlencoded."));
            return;
        }
        long[] seen = {0};
        request.pause();
        request.exceptionHandler(broken -> context.fail(400, broken));
        request.handler(part -> {
            seen[0] += part.length();
            if (seen[0] > LIMIT && !context.failed()) {
                request.endHandler(end -> {});
                context.fail(413);
            }
        });
        context.next();
    }

    /**
     * Marks a body that has been read and was empty as just that, since a resource would wait for it otherwise. Some
     * clients name a type for the body that they do not send; that is no wrong type.
     */
    static void settleEmptyBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        // Over HTTP/2 a body need not be announced, so there is no telling yet that there is none.
        if (!LoginForm.sentBy(context) && request.version() != HttpVersion.HTTP_2) {
            if (request.isEnded() && context.body().buffer() == null) {
                ((RoutingContextInternal) context).setBody(Buffer.buffer());
            }
            String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            boolean announced =
                    length != null && !length.equals("0") || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
            if (!announced || request.isEnded() && request.bytesRead() == 0) {
                request.headers().remove(HttpHeaders.CONTENT_TYPE);
            }
        }
        context.next();
    }

    /**
     * Drops the rest of a body that nobody wants.
     *
     * @param request a request that has been answered
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
