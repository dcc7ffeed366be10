package org.charon.view;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.charon.account.CurrentAccount;
import org.charon.view.state.Audience;

/** Who makes the current request, as far as the state of play is concerned. */
@RequestScoped
public class Viewer {

    private final CurrentAccount account;
    private final RoutingContext request;

    /**
     * @param account of the session cookie, or anonymous
     * @param request may ask to be treated as a player with {@code ?audience=player}
     */
    public Viewer(CurrentAccount account, RoutingContext request) {
        this.account = account;
        this.request = request;
    }

    /**
     * @return GM for a session of that role, unless the page asks to see what the table sees; else PLAYER
     */
    public Audience audience() {
        boolean asPlayer = request.queryParam("audience").contains("player");
        return !asPlayer && account.get().isGm() ? Audience.GM : Audience.PLAYER;
    }

    /**
     * @return the same as the sender of a command
     */
    public Actor actor() {
        return new Actor(audience());
    }
}
