package org.charon.stream;

import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets screens in a few at a time. When a network comes back, thousands of them ask for their stream at once, and each of them costs more
 * than any other request; those are let past.
 */
@Singleton
final class Turnstile {

    private static final String STREAM = "/api/active-view/stream";

    /** Before anything is looked at: a login, the address, the resources. */
    private static final int FIRST = SecurityHandlerPriorities.CORS + 200;

    private final Map<EventExecutor, Portions> waiting = new ConcurrentHashMap<>();

    void install(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext request) {
        if (!request.normalizedPath().startsWith(STREAM)) {
            request.next();
            return;
        }
        ContextInternal context = ContextInternal.current();
        waiting.computeIfAbsent(context.nettyEventLoop(), Portions::new).add(() -> {
            // One that has left again is not worth a stream.
            if (!request.response().closed()) {
                context.dispatch(request::next);
            }
            return false;
        });
    }
}
