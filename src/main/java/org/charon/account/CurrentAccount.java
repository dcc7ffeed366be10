package org.charon.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Provides the account of the current request. */
@ApplicationScoped
public class CurrentAccount {
    private final SecurityIdentity identity;

    @Inject
    CurrentAccount(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The current account, {@link Account#ANONYMOUS} if not logged in. */
    public Account get() {
        if (identity.isAnonymous()) {
            return Account.ANONYMOUS;
        }
        return identity.getPrincipal() instanceof SessionPrincipal session
                ? new Account(session.username(), identity.getRoles(), session.sessionId())
                : new Account(identity.getPrincipal().getName(), identity.getRoles(), "");
    }
}
