package org.charon.account;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.charon.wire.ApiException;
import org.charon.wire.BodyLimit;
import org.charon.wire.FilterOrder;

/** Checks of login requests that Quarkus does not make: content type, size and missing fields. */
@Singleton
final class LoginFilters {

    private static final Pattern FORM = Pattern.compile(
            "\\s*(application/x-www-form-urlencoded|multipart/form-data\\s*;.*boundary=)", Pattern.CASE_INSENSITIVE);

    void install(@Observes Filters filters) {
        filters.register(LoginFilters::checkForm, FilterOrder.LOGIN_FORM)
                .register(LoginFilters::refuseMissingFields, FilterOrder.AFTER_LOGIN);
    }

    /** Only counts bytes, because the form login reads the body itself. */
    private static void checkForm(RoutingContext context) {
        if (!LoginRequest.matches(context)) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            context.fail(missingFields());
        } else if (!FORM.matcher(type).lookingAt()) {
            context.fail(new ApiException(
                    415, "Send the login as a form: Content-Type: application/x-www-form-urlencoded."));
        } else {
            countBytes(context, request);
            context.next();
        }
    }

    private static void countBytes(RoutingContext context, HttpServerRequest request) {
        long[] seen = {0};
        request.pause();
        request.exceptionHandler(broken -> context.fail(400, broken));
        request.handler(part -> {
            seen[0] += part.length();
            if (seen[0] > BodyLimit.BYTES && !context.failed()) {
                request.endHandler(end -> {});
                context.fail(413);
            }
        });
    }

    /** The form login does not answer forms without a name or password. */
    private static void refuseMissingFields(RoutingContext context) {
        if (LoginRequest.matches(context)) {
            context.fail(missingFields());
        } else {
            context.next();
        }
    }

    private static ApiException missingFields() {
        return new ApiException(401, "Send a name and a password as the form fields j_username and j_password.");
    }
}
