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
import org.charon.box.MonotonicClock;
import org.charon.wire.ApiException;
import org.charon.wire.ClientAddress;
import org.charon.wire.SlidingWindowLimit;

/**
 * Checks names and passwords on one dedicated thread: failures are counted exactly, and a flood of attempts blocks neither the
 * event loop nor more than one core.
 */
@Singleton
final class LoginProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private static final int QUEUE_CAPACITY = 1_000;
    private static final ApiException WRONG = new ApiException(401, "The name or the password is wrong; try again.");
    private final Accounts accounts;
    /** Failures per address and minute, whatever the user name; allows for typing errors. */
    private static final int MAX_FAILURES = 11;

    private final SlidingWindowLimit failures =
            new SlidingWindowLimit(MAX_FAILURES, Duration.ofMinutes(1), new MonotonicClock());
    private final ThreadPoolExecutor checks = new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE_CAPACITY),
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
        requireNotThrottled(address);
        Optional<User> user = accounts.find(request.getUsername());
        String password = new String(request.getPassword().getPassword());
        if (accounts.accepts(user, password)) {
            return Accounts.identity(SessionPrincipal.login(user.get().name()), user.get());
        }
        failures.add(address);
        requireNotThrottled(address);
        throw new AuthenticationFailedException(WRONG);
    }

    private void requireNotThrottled(String address) {
        failures.retryAfter(address).ifPresent(wait -> {
            throw new AuthenticationFailedException(tooManyFailures(wait));
        });
    }

    private static ApiException tooManyFailures(Duration wait) {
        return new ApiException(
                        429, "Too many failed logins; wait " + (wait.toSeconds() + 1) + " seconds and try again.")
                .retryAfter(wait);
    }

    private static String address(RoutingContext context) {
        return context == null ? "unknown" : ClientAddress.of(context.request());
    }
}
