package org.charon.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells who makes the current request; to be asked while it is being served. */
@ApplicationScoped
public class CurrentAccount {
    private final SecurityIdentity identity;

    @Inject
    CurrentAccount(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The account of the current request, {@link Account#ANONYMOUS} if it has none. */
    public Account get() {
        if (identity.isAnonymous()) {
            return Account.ANONYMOUS;
        }
        return identity.getPrincipal() instanceof SessionPrincipal session
                ? new Account(session.username(), identity.getRoles(), session.sessionId())
                : new Account(identity.getPrincipal().getName(), identity.getRoles(), "");
    }
}
