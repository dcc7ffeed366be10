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
 * Decrypts a cookie once, and not again for each part of a drag. Whose session it is cannot change; whether that session has ended, and
 * what its user may do, is asked at every request. Only cookies that are far from running out are kept, and only for a short while.
 */
final class KnownCookies implements HttpAuthenticationMechanism {
    /** How long a cookie may go without being decrypted again. */
    static final Duration KEPT = Duration.ofMinutes(1);
    /** Far more than there are at a table; with more, it starts anew. */
    static final int MOST = 1_000;

    private final HttpAuthenticationMechanism form;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * @param form decrypts cookies, and gives those that are getting old a successor
     * @param accounts says which sessions still count
     * @param clock the one that cookies run out by
     */
    KnownCookies(HttpAuthenticationMechanism form, Accounts accounts, InstantSource clock) {
        this.form = form;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Asked before the form login itself. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    /** Left to the form login. */
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
                    if (found != null && isTheOnlyOne(value, context.request())) {
                        keep(value, found);
                    }
                });
    }

    /**
     * @param cookie its value
     * @return who sends it, as of now; empty if it has to be decrypted
     */
    Optional<SecurityIdentity> find(String cookie) {
        Known one = known.get(cookie);
        return one == null || !one.isYoung(clock.millis())
                ? Optional.empty()
                : Optional.of(SessionProvider.identity(one.session, accounts));
    }

    /**
     * @param cookie the value of one that was just decrypted, and is not due for a successor
     * @param identity what it was found to be
     */
    void keep(String cookie, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof SessionPrincipal session) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(cookie, new Known(session, clock.millis()));
        }
    }

    /** A cookie that is getting old has been given a successor by now, which is beside it. */
    private static boolean isTheOnlyOne(String value, HttpServerRequest request) {
        return request.cookies(FormLogin.COOKIE).stream()
                .allMatch(cookie -> cookie.getValue().equals(value));
    }

    private record Known(SessionPrincipal session, long since) {
        /** A clock that was set says nothing of how long it has been. */
        boolean isYoung(long now) {
            return now >= since && now - since < KEPT.toMillis();
        }
    }
}
