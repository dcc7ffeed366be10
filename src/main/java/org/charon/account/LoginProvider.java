package org.charon.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.charon.box.SteadyClock;
import org.charon.wire.ClientAddress;
import org.charon.wire.Refusal;

/**
 * Checks names and passwords, one at a time and on a thread of its own: so failures are counted exactly, and a flood of
 * guesses takes neither the event loop nor more than one core from the table.
 */
@Singleton
final class LoginProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private static final int MAX_WAITING = 1_000;
    private final Accounts accounts;
    private final LoginThrottle throttle = new LoginThrottle(new SteadyClock());
    private final ThreadPoolExecutor checks = new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            work -> new Thread(work, "charon-login"));

    @Inject
    LoginProvider(Accounts accounts) {
        this.accounts = accounts;
        checks.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void stop() {
        checks.shutdownNow();
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        Context eventLoop = Vertx.currentContext();
        return Uni.createFrom()
                .item(() -> check(request))
                .runSubscriptionOn(checks)
                .emitOn(rest -> eventLoop.runOnContext(nothing -> rest.run()));
    }

    private SecurityIdentity check(UsernamePasswordAuthenticationRequest request) {
        String address = address(HttpSecurityUtils.getRoutingContextAttribute(request));
        refuseIfTooFast(address);
        Optional<User> user = accounts.find(request.getUsername());
        String password = new String(request.getPassword().getPassword());
        if (accounts.accepts(user, password)) {
            return Accounts.identity(SessionPrincipal.login(user.get().name()), user.get());
        }
        throttle.failed(address);
        refuseIfTooFast(address);
        throw new AuthenticationFailedException();
    }

    private void refuseIfTooFast(String address) {
        throttle.wait(address).ifPresent(wait -> {
            throw new AuthenticationFailedException(tooFast(wait));
        });
    }

    private static Refusal tooFast(Duration wait) {
        return new Refusal(429, "Too many failed logins; wait " + (wait.toSeconds() + 1) + " seconds and try again.")
                .retryAfter(wait);
    }

    private static String address(RoutingContext context) {
        return context == null ? "unknown" : ClientAddress.of(context.request());
    }
}
