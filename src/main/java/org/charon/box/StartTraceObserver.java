package org.charon.box;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

/** Traces start-up stages that Quarkus announces with events. */
@Singleton
final class StartTraceObserver {

    void first(@Observes @Priority(Integer.MIN_VALUE) StartupEvent event) {
        StartTrace.reached("framework started");
    }

    void last(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        StartTrace.reached("application started");
    }

    void portOpen(@ObservesAsync HttpServerStart event) {
        StartTrace.reached("port open");
    }
}
