package org.charon.view;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.charon.account.CurrentAccount;
import org.charon.view.state.Audience;

/** The client of the current request and its audience. */
@RequestScoped
public class Viewer {

    private final CurrentAccount account;
    private final RoutingContext request;

    public Viewer(CurrentAccount account, RoutingContext request) {
        this.account = account;
        this.request = request;
    }

    /** GM for a session with that role, unless the request has {@code ?audience=player}; otherwise PLAYER. */
    public Audience audience() {
        boolean asPlayer = request.queryParam("audience").contains("player");
        return !asPlayer && account.get().isGm() ? Audience.GM : Audience.PLAYER;
    }

    public Actor actor() {
        return new Actor(audience());
    }
}
