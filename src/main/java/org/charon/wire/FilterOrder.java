package org.charon.wire;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;

/** The order in which a request passes the filters, the first one first. A higher number comes earlier. */
public final class FilterOrder {

    /** Spreads the subscribers of a reconnect storm over time, before anything is spent on them. */
    public static final int ADMISSION = SecurityHandlerPriorities.CORS + 200;

    /** Refuses malformed addresses. */
    public static final int ADDRESS = SecurityHandlerPriorities.CORS + 103;

    /** Refuses writes that another site made a browser send. */
    public static final int ORIGIN = SecurityHandlerPriorities.CORS + 102;

    /** Refuses bodies whose announced length is over the limit. */
    public static final int BODY_LENGTH = SecurityHandlerPriorities.CORS + 101;

    /** Checks the login form's type and counts its bytes. */
    public static final int LOGIN_FORM = SecurityHandlerPriorities.CORS + 100;

    /** The framework's form login has run; it has left a form without fields unanswered. */
    public static final int AFTER_LOGIN = SecurityHandlerPriorities.FORM_AUTHENTICATION + 1;

    /** The framework has marked bodies of unknown length to be cut off. */
    static final int AFTER_UPLOAD_LIMIT = -RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    /** Vert.x orders routes the other way round: resources, files and pages have been tried, and none has answered. */
    static final int NOT_FOUND_ROUTE = 10 * RouteConstants.ROUTE_ORDER_AFTER_DEFAULT;

    /** The route whose failure handler answers for all others. */
    static final int FAILURE_ROUTE = -ADDRESS;

    private FilterOrder() {}
}
