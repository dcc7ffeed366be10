package org.charon.computer;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.charon.wire.ClientAddress;

/** Identifies the client of the current request for query limits. */
@RequestScoped
public class RequestClient {

    private final RoutingContext request;

    public RequestClient(RoutingContext request) {
        this.request = request;
    }

    /** Client address as seen by the server. */
    public String address() {
        return ClientAddress.of(request.request());
    }

    /** The id that the page sent, otherwise one derived from the address. A page id has no spaces, so the two cannot collide. */
    public String id(SubmitQuery query) {
        return query.client() == null ? "address " + address() : query.client();
    }
}
