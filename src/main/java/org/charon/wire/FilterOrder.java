package org.charon.wire;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;

/** Priorities of the request filters, in the order of their execution: higher numbers run first. */
public final class FilterOrder {

    /** Spreads the subscribers of a reconnect storm over time, before anything is spent on them. */
    public static final int ADMISSION = SecurityHandlerPriorities.CORS + 200;

    /** Rejects malformed addresses. */
    public static final int ADDRESS = SecurityHandlerPriorities.CORS + 103;

    /** Rejects cross-site writes. */
    public static final int ORIGIN = SecurityHandlerPriorities.CORS + 102;

    /** Rejects bodies with a too large {@code Content-Length}. */
    public static final int BODY_LENGTH = SecurityHandlerPriorities.CORS + 101;

    /** Checks the login form's type and size. */
    public static final int LOGIN_FORM = SecurityHandlerPriorities.CORS + 100;

    /** After Quarkus' form login, which does not answer forms with missing fields. */
    public static final int AFTER_LOGIN = SecurityHandlerPriorities.FORM_AUTHENTICATION + 1;

    /** After Quarkus has set its limit for chunked bodies. */
    static final int AFTER_UPLOAD_LIMIT = -RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    /** Vert.x routes run in ascending order: this one is reached if no resource, file or page has answered. */
    static final int NOT_FOUND_ROUTE = 10 * RouteConstants.ROUTE_ORDER_AFTER_DEFAULT;

    /** The route whose failure handler serves all other routes. */
    static final int FAILURE_ROUTE = -ADDRESS;

    private FilterOrder() {}
}
