package org.charon.stream;

import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Lets screens in a few at a time. When a network comes back, thousands of them ask for their stream at once, and each of them costs more
 * than any other request; those are let past.
 */
@Singleton
final class AdmissionQueue {

    private static final String STREAM = "/api/active-view/stream";

    /** Before anything is looked at: a login, the address, the resources. */
    private static final int FIRST = SecurityHandlerPriorities.CORS + 200;

    private final Map<EventExecutor, TimeSlicedQueue> waiting = new ConcurrentHashMap<>();
    private final Function<EventExecutor, TimeSlicedQueue> portions;

    @Inject
    AdmissionQueue() {
        this(TimeSlicedQueue::new);
    }

    /**
     * @param portions in which a loop lets screens in
     */
    AdmissionQueue(Function<EventExecutor, TimeSlicedQueue> portions) {
        this.portions = portions;
    }

    void install(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    /** Lets any other request past, and a screen in when its turn has come, unless it has left by then. */
    void pass(RoutingContext request) {
        if (!request.normalizedPath().startsWith(STREAM)) {
            request.next();
            return;
        }
        ContextInternal context = ContextInternal.current();
        waiting.computeIfAbsent(context.nettyEventLoop(), portions).add(() -> {
            if (!request.response().closed()) {
                context.dispatch(request::next);
            }
            return false;
        });
    }
}
