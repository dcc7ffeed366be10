package org.charon.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Limits events per client address within a sliding time window. Memory is bounded: beyond 10,000 addresses the least recently
 * used one is dropped. Thread-safe.
 */
public final class SlidingWindowLimit {

    /** Far above the size of a table. */
    public static final int MAX_ADDRESSES = 10_000;

    private final int limit;
    private final Duration window;
    private final InstantSource clock;
    /** In access order. */
    private final Map<String, Deque<Instant>> events = new LinkedHashMap<>(16, 0.75f, true);

    /** Limits the events per address and window; needs a monotonic clock. */
    public SlidingWindowLimit(int limit, Duration window, InstantSource clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    /** How long an address has to wait for its next event; empty if it need not wait. */
    public synchronized Optional<Duration> retryAfter(String address) {
        Instant now = clock.instant();
        Deque<Instant> own = events.get(address);
        if (own == null) {
            return Optional.empty();
        }
        dropOld(own, now);
        if (own.isEmpty()) {
            events.remove(address);
        }
        return own.size() < limit
                ? Optional.empty()
                : Optional.of(Duration.between(now, own.getFirst().plus(window)));
    }

    /** Records an event and returns its time. At the limit it replaces the oldest one. */
    public synchronized Instant add(String address) {
        Instant now = clock.instant();
        Deque<Instant> own = events.computeIfAbsent(address, first -> new ArrayDeque<>());
        dropOld(own, now);
        if (own.size() >= limit) {
            own.removeFirst();
        }
        own.addLast(now);
        if (events.size() > MAX_ADDRESSES) {
            events.remove(events.keySet().iterator().next());
        }
        return now;
    }

    /** Removes an event, given the time that {@link #add} returned. */
    public synchronized void remove(String address, Instant time) {
        Deque<Instant> own = events.get(address);
        if (own != null && own.removeLastOccurrence(time) && own.isEmpty()) {
            events.remove(address);
        }
    }

    /** Number of addresses in memory. */
    public synchronized int size() {
        return events.size();
    }

    private void dropOld(Deque<Instant> own, Instant now) {
        while (!own.isEmpty() && !own.getFirst().plus(window).isAfter(now)) {
            own.removeFirst();
        }
    }
}
