package org.charon.computer;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.charon.wire.ClientAddress;

/** Who makes the current request, as far as the ship computer can tell those who ask it apart. */
@RequestScoped
public class Asker {

    private final RoutingContext request;

    /**
     * @param request comes from somewhere
     */
    public Asker(RoutingContext request) {
        this.request = request;
    }

    /**
     * @return the client's address as the server sees it
     */
    public String address() {
        return ClientAddress.of(request.request());
    }

    /**
     * @param query which may bring the id that its page has made up
     * @return that id, else one for the address; no page can claim that, since an id holds no space
     */
    public String client(SubmitQuery query) {
        return query.client() == null ? "address " + address() : query.client();
    }
}
