package org.charon.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The account of the client, and logout. */
@Path("/api/")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {
    private final CurrentAccount current;
    private final Accounts accounts;

    @Inject
    AccountResource(CurrentAccount current, Accounts accounts) {
        this.current = current;
        this.accounts = accounts;
    }

    /** The client's account; empty name and no roles if not logged in. */
    @GET
    @Path("me/")
    public Me me() {
        Account account = current.get();
        return new Me(account.username(), account.roles().stream().sorted().toList());
    }

    /** Ends the client's session, if there is one. */
    @POST
    @Path("logout/")
    public Done logout(@Context RoutingContext context) {
        String sessionId = current.get().sessionId();
        if (!sessionId.isEmpty()) {
            accounts.end(sessionId);
        }
        FormLogin.deleteCookie(context);
        return new Done(true);
    }

    /** @param username empty if not logged in */
    public record Me(String username, List<String> roles) {}

    public record Done(boolean success) {}
}
