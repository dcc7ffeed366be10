package org.charon.wire;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** The one address that takes a form instead of JSON, and is answered before any resource is asked. */
public final class LoginForm {
    /** Where the form goes. */
    public static final String PATH = "/j_security_check";

    private LoginForm() {}

    /** Whether this request is an attempt to log in, by the same rule as the framework's form login. */
    public static boolean sentBy(RoutingContext context) {
        return context.request().method().equals(HttpMethod.POST)
                && context.normalizedPath().endsWith(PATH);
    }
}
