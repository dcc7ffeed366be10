package org.charon.account;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Recognises the login request, the only one with a form as its body. */
final class LoginRequest {

    static final String PATH = "/j_security_check";

    private LoginRequest() {}

    /** Whether this is a login request, by the same rule as Quarkus' form login. */
    static boolean matches(RoutingContext context) {
        return context.request().method().equals(HttpMethod.POST)
                && context.normalizedPath().endsWith(PATH);
    }
}
