package org.charon.wire;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** The one address that takes a form instead of JSON, and is answered before any resource is asked. */
public final class LoginForm {
    /** Where the form goes. */
    public static final String PATH = "/j_security_check";

    /** What a login without a name or a password is answered. */
    static final String FIELDS = "Send a name and a password as the form fields j_username and j_password.";

    private LoginForm() {}

    /** Whether this request is an attempt to log in, by the same rule as the framework's form login. */
    public static boolean sentBy(RoutingContext context) {
        return context.request().method().equals(HttpMethod.POST)
                && context.normalizedPath().endsWith(PATH);
    }
}
