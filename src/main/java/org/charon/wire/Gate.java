package org.charon.wire;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
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
 * What every request passes before a login or a resource is looked at, and what answers when none of them did: the
 * address, the origin, the size, and errors that happen outside the resources.
 */
@Singleton
public final class Gate {
    private static final int FIRST = SecurityHandlerPriorities.CORS + 100;
    /** Once the login has been tried, and before it is taken for done because nobody objected. */
    private static final int AFTER_LOGIN = SecurityHandlerPriorities.FORM_AUTHENTICATION + 1;
    /** Where the framework has marked bodies of unknown length to be cut off. */
    private static final int AFTER_UPLOAD_LIMIT = -RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;
    /** After all resources, files and pages. */
    private static final int LAST = 10 * RouteConstants.ROUTE_ORDER_AFTER_DEFAULT;

    private final ErrorLog log;

    @Inject
    Gate(ErrorLog log) {
        this.log = log;
    }

    void install(@Observes Filters filters) {
        filters.register(Gate::checkAddress, FIRST + 2)
                .register(Gate::checkOrigin, FIRST + 1)
                .register(BodyLimit::checkLength, FIRST)
                .register(BodyLimit::takeOver, AFTER_UPLOAD_LIMIT)
                .register(Gate::missLogin, AFTER_LOGIN);
    }

    void install(@Observes Router router) {
        router.route().order(-FIRST).failureHandler(this::fail);
        router.route().order(LAST).handler(context -> context.fail(404));
    }

    /** An address that is malformed in other ways is refused by the HTTP server itself. */
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
                .ifPresentOrElse(words -> answer(context, 403, words), context::next);
    }

    private static String own(HttpServerRequest request) {
        HostAndPort host = request.authority();
        return host == null ? "" : request.scheme() + "://" + host;
    }

    /** A form without a name or password gets past the login unanswered. */
    private static void missLogin(RoutingContext context) {
        if (LoginForm.sentBy(context)) {
            answer(context, 401, LoginForm.FIELDS);
        } else {
            context.next();
        }
    }

    private void fail(RoutingContext context) {
        Throwable failure = context.failure();
        Throwable reason =
                failure instanceof AuthenticationException && failure.getCause() != null ? failure.getCause() : failure;
        if (reason instanceof Refusal refusal) {
            refusal.retryAfter().ifPresent(wait -> context.response().putHeader(HttpHeaders.RETRY_AFTER, wait));
            answer(context, refusal.status(), refusal.getMessage());
        } else if (failure instanceof ForbiddenException) {
            answer(context, 403, StatusWords.of(403));
        } else if (failure instanceof UnauthorizedException || failure instanceof AuthenticationException) {
            boolean login = LoginForm.sentBy(context);
            answer(context, 401, login ? "The name or the password is wrong; try again." : StatusWords.of(401));
        } else if (failure instanceof RejectedExecutionException) {
            answer(context, 503, StatusWords.of(503));
        } else {
            int status = context.statusCode() < 400 ? 500 : context.statusCode();
            answer(context, status, status == 500 && failure != null ? log.note(failure) : StatusWords.of(status));
        }
    }

    private static void answer(RoutingContext context, int status, String words) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            // Half an answer has gone out: cutting it off is the only honest end.
            context.request().connection().close();
            return;
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .end(new JsonObject().put("error", words).toBuffer());
        BodyLimit.drop(context.request());
    }
}
