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
import org.charon.stream.transport.StreamTransport;
import org.charon.wire.FilterOrder;

/** Admits stream requests in time slices, because thousands of screens may reconnect at once. Other requests pass them. */
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

    /** Queues a request for a stream, and drops it if its connection is closed meanwhile. Passes any other request on at once. */
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
