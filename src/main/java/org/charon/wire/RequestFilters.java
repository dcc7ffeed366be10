package org.charon.wire;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;

/**
 * Installs the filters that run before resources, in the order of {@link FilterOrder}, and the handlers for unmatched paths and
 * for errors outside of resources.
 */
@Singleton
public final class RequestFilters {

    private final ErrorLog log;

    @Inject
    RequestFilters(ErrorLog log) {
        this.log = log;
    }

    void install(@Observes Filters filters) {
        filters.register(RequestFilters::checkAddress, FilterOrder.ADDRESS)
                .register(RequestFilters::checkOrigin, FilterOrder.ORIGIN)
                .register(BodyLimit::checkLength, FilterOrder.BODY_LENGTH)
                .register(BodyLimit::disableQuarkusLimit, FilterOrder.AFTER_UPLOAD_LIMIT);
    }

    void install(@Observes Router router) {
        router.route().order(FilterOrder.FAILURE_ROUTE).failureHandler(this::fail);
        router.route().order(FilterOrder.NOT_FOUND_ROUTE).handler(context -> context.fail(404));
    }

    /** Vert.x itself rejects addresses that are malformed in other ways. */
    private static void checkAddress(RoutingContext context) {
        if (context.request().uri().contains("%00")) {
            answer(context, 400, "The address holds a NUL character (%00); leave it out.");
        } else {
            context.next();
        }
    }

    private static void checkOrigin(RoutingContext context) {
        SameOrigin.refusal(
                        context.request().method().name(),
                        () -> own(context.request()),
                        context.request().getHeader(HttpHeaders.ORIGIN),
                        context.request().getHeader("Sec-Fetch-Site"))
                .ifPresentOrElse(text -> answer(context, 403, text), context::next);
    }

    private static String own(HttpServerRequest request) {
        HostAndPort host = request.authority();
        return host == null ? "" : request.scheme() + "://" + host;
    }

    private void fail(RoutingContext context) {
        Throwable failure = context.failure();
        Throwable reason =
                failure instanceof AuthenticationException && failure.getCause() != null ? failure.getCause() : failure;
        if (reason instanceof ApiException refusal) {
            refusal.retryAfter().ifPresent(wait -> context.response().putHeader(HttpHeaders.RETRY_AFTER, wait));
            answer(context, refusal.status(), refusal.getMessage());
        } else if (failure instanceof ForbiddenException) {
            answer(context, 403, StatusMessage.of(403));
        } else if (failure instanceof UnauthorizedException || failure instanceof AuthenticationException) {
            answer(context, 401, StatusMessage.of(401));
        } else if (failure instanceof RejectedExecutionException) {
            answer(context, 503, StatusMessage.of(503));
        } else {
            int status = context.statusCode() < 400 ? 500 : context.statusCode();
            answer(context, status, status == 500 && failure != null ? log.record(failure) : StatusMessage.of(status));
        }
    }

    private static void answer(RoutingContext context, int status, String text) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            // Part of an answer has been sent already, so closing the connection is the only way to signal the error.
            context.request().connection().close();
            return;
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .end(new JsonObject().put("error", text).toBuffer());
        BodyLimit.discardRest(context.request());
    }
}
