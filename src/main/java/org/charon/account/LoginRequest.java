package org.charon.account;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** The one request whose body is a form instead of JSON. */
final class LoginRequest {

    /** Where the form goes. */
    static final String PATH = "/j_security_check";

    private LoginRequest() {}

    /** Whether this request is an attempt to log in, by the same rule as the framework's form login. */
    static boolean matches(RoutingContext context) {
        return context.request().method().equals(HttpMethod.POST)
                && context.normalizedPath().endsWith(PATH);
    }
}
