package org.charon.account;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Caches the identity behind a session cookie, to avoid decryption on every request of a drag. Whether the session has ended and
 * what its user may do is still checked on every request. Cookies near their renewal are not cached.
 */
final class SessionCookieCache implements HttpAuthenticationMechanism {
    static final Duration MAX_AGE = Duration.ofMinutes(1);
    /** Far above the size of a table; when exceeded, the cache is cleared. */
    static final int MAX_ENTRIES = 1_000;

    private final HttpAuthenticationMechanism form;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    SessionCookieCache(HttpAuthenticationMechanism form, Accounts accounts, InstantSource clock) {
        this.form = form;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Before the form login. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    /** Handled by the form login. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Cookie cookie = LoginRequest.matches(context) ? null : context.request().getCookie(FormLogin.COOKIE);
        if (cookie == null) {
            return Uni.createFrom().nullItem();
        }
        String value = cookie.getValue();
        Optional<SecurityIdentity> identity = find(value);
        return identity.isPresent()
                ? Uni.createFrom().item(identity.get())
                : form.authenticate(context, providers).onItem().invoke(found -> {
                    if (found != null && isOnlyCookie(value, context.request())) {
                        put(value, found);
                    }
                });
    }

    /** The identity behind a cookie; empty if the cookie has to be decrypted. */
    Optional<SecurityIdentity> find(String cookie) {
        Entry entry = entries.get(cookie);
        return entry == null || !entry.isFresh(clock.millis())
                ? Optional.empty()
                : Optional.of(SessionProvider.identity(entry.session, accounts));
    }

    /** @param cookie just decrypted, and not due for renewal */
    void put(String cookie, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof SessionPrincipal session) {
            if (entries.size() >= MAX_ENTRIES) {
                entries.clear();
            }
            entries.put(cookie, new Entry(session, clock.millis()));
        }
    }

    /** False if this request has just been given a renewed cookie too. */
    private static boolean isOnlyCookie(String value, HttpServerRequest request) {
        return request.cookies(FormLogin.COOKIE).stream()
                .allMatch(cookie -> cookie.getValue().equals(value));
    }

    private record Entry(SessionPrincipal session, long since) {
        /** Negative ages, after the clock was set back, count as expired. */
        boolean isFresh(long now) {
            return now >= since && now - since < MAX_AGE.toMillis();
        }
    }
}
