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

/** Who am I, and no longer. */
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

    /** Who makes this request: an empty name and no roles without a session. */
    @GET
    @Path("me/")
    public Me me() {
        Account account = current.get();
        return new Me(account.username(), account.roles().stream().sorted().toList());
    }

    /** Ends the session of this request, if it has one. */
    @POST
    @Path("logout/")
    public Done logout(@Context RoutingContext context) {
        String sessionId = current.get().sessionId();
        if (!sessionId.isEmpty()) {
            accounts.end(sessionId);
        }
        FormLogin.forget(context);
        return new Done(true);
    }

    /**
     * @param username empty without a session
     * @param roles {@code gm}, {@code player} or none
     */
    public record Me(String username, List<String> roles) {}

    /**
     * @param success always true; what fails is answered otherwise
     */
    public record Done(boolean success) {}
}
