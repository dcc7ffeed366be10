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
 * Counts events of each client address within a sliding window of time. Memory is bounded: of more than 10,000 addresses the one that
 * was looked at longest ago is forgotten.
 *
 * <p>Safe for use by many threads.
 */
public final class SlidingWindowLimit {

    /** Far more than sit at a table. */
    public static final int MAX_ADDRESSES = 10_000;

    private final int limit;
    private final Duration window;
    private final InstantSource clock;
    /** In the order of the last access. */
    private final Map<String, Deque<Instant>> events = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param limit events of one address within the window; once they are reached, it has to wait
     * @param clock one that does not jump
     */
    public SlidingWindowLimit(int limit, Duration window, InstantSource clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    /** How long an address has to wait before its next event; empty if it need not. */
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

    /** Counts an event, and returns its time. Beyond the limit it takes the place of the oldest one. */
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

    /** Takes back an event, given the time that {@link #add} returned. */
    public synchronized void remove(String address, Instant time) {
        Deque<Instant> own = events.get(address);
        if (own != null && own.removeLastOccurrence(time) && own.isEmpty()) {
            events.remove(address);
        }
    }

    /** How many addresses are remembered. */
    public synchronized int size() {
        return events.size();
    }

    private void dropOld(Deque<Instant> own, Instant now) {
        while (!own.isEmpty() && !own.getFirst().plus(window).isAfter(now)) {
            own.removeFirst();
        }
    }
}
