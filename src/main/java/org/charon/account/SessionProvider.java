package org.charon.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.Principal;

/** Maps a session cookie to its user, or to an anonymous identity if the session has ended, which can still read public pages. */
@Singleton
final class SessionProvider implements IdentityProvider<TrustedAuthenticationRequest> {
    private final Accounts accounts;

    @Inject
    SessionProvider(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(SessionPrincipal.parse(request.getPrincipal())
                        .map(session -> identity(session, accounts))
                        .orElseGet(SessionProvider::anonymous));
    }

    /** The current user of a session, or an anonymous identity. */
    static SecurityIdentity identity(SessionPrincipal session, Accounts accounts) {
        return accounts.find(session)
                .map(user -> Accounts.identity(session, user))
                .orElseGet(SessionProvider::anonymous);
    }

    static QuarkusSecurityIdentity anonymous() {
        Principal principal = () -> "";
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .setAnonymous(true)
                .build();
    }
}
