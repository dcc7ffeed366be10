package org.charon.stream;

import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.charon.wire.FilterOrder;
import org.charon.stream.transport.StreamTransport;

/**
 * Admits requests for streams in time slices. When a network comes back, thousands of screens reconnect at once, and each of them costs
 * more than any other request; other requests pass them.
 */
@Singleton
final class AdmissionQueue {

    private static final String STREAM = "/api/active-view/stream";

    private final Map<EventExecutor, TimeSlicedQueue> queues = new ConcurrentHashMap<>();
    private final Function<EventExecutor, TimeSlicedQueue> newQueue;

    @Inject
    AdmissionQueue() {
        this(TimeSlicedQueue::new);
    }

    AdmissionQueue(Function<EventExecutor, TimeSlicedQueue> newQueue) {
        this.newQueue = newQueue;
    }

    void install(@Observes Filters filters) {
        filters.register(this::handle, FilterOrder.ADMISSION);
    }

    /** Passes a request for a stream on when its turn has come, unless its connection is closed by then, and any other at once. */
    void handle(RoutingContext request) {
        if (!request.normalizedPath().startsWith(STREAM)) {
            request.next();
            return;
        }
        Executor context = StreamTransport.currentContext();
        queues.computeIfAbsent(StreamTransport.currentEventLoop(), newQueue).add(() -> {
            if (!request.response().closed()) {
                context.execute(request::next);
            }
            return false;
        });
    }
}
