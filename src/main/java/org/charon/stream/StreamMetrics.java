package org.charon.stream;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.charon.view.ViewStore;
import org.charon.view.state.Audience;

/** Metrics of the streams. Counting neither allocates nor locks. */
@ApplicationScoped
public class StreamMetrics {

    /** Up to the default stall timeout. */
    private static final Duration[] BUCKETS = LongStream.of(
                    1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 60_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Map<Audience, LongAdder> written = new EnumMap<>(Audience.class);
    private final Map<Audience, LongAdder> patched = new EnumMap<>(Audience.class);
    private final Map<Audience, LongAdder> conflated = new EnumMap<>(Audience.class);
    private final Timer delivery;

    public StreamMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Audience audience : Audience.values()) {
            written.put(audience, counter("charon.stream.events.written", "States written to a screen", audience));
            patched.put(
                    audience,
                    counter("charon.stream.events.patched", "Of the states written, those sent as a patch", audience));
            conflated.put(
                    audience,
                    counter("charon.stream.events.conflated", "States that a newer one overtook on its way", audience));
        }
        delivery = Timer.builder("charon.stream.delivery")
                .description("From asking for a change until the last screen was written to")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private LongAdder counter(String name, String what, Audience audience) {
        LongAdder count = new LongAdder();
        FunctionCounter.builder(name, count, LongAdder::sum)
                .description(what)
                .tag("audience", wire(audience))
                .register(registry);
        return count;
    }

    void watch(Broadcaster broadcaster, ViewStore store) {
        for (Audience audience : Audience.values()) {
            Gauge.builder("charon.stream.subscribers", broadcaster, open -> open.count(audience))
                    .description("Open streams")
                    .tag("audience", wire(audience))
                    .register(registry);
        }
        FunctionCounter.builder("charon.revisions", store, view -> view.current()
                        .revision()
                        .number())
                .description("Revisions of the state since the start, the first one included")
                .register(registry);
    }

    void written(Audience audience) {
        written.get(audience).increment();
    }

    void patched(Audience audience) {
        patched.get(audience).increment();
    }

    /** Subscribers skipped a state for a newer one. */
    void conflated(Audience audience, long subscribers) {
        conflated.get(audience).add(subscribers);
    }

    /** A revision was written to every subscriber that did not skip it. */
    void delivered(long nanos) {
        delivery.record(nanos, TimeUnit.NANOSECONDS);
    }

    private static String wire(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }
}
