package org.charon.computer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.charon.box.MonotonicClock;
import org.charon.wire.ApiException;
import org.charon.wire.SlidingWindowLimit;

/** Accepts at most twenty queries a minute per client address, across all channels. */
@ApplicationScoped
public class QueryThrottle {

    /** Queries per address and minute. */
    static final int MAX_QUERIES = 20;

    private final SlidingWindowLimit limit;

    /** Uses a monotonic clock. */
    @Inject
    public QueryThrottle() {
        this(new MonotonicClock());
    }

    QueryThrottle(InstantSource clock) {
        limit = new SlidingWindowLimit(MAX_QUERIES, Duration.ofMinutes(1), clock);
    }

    /** A reserved slot in the window, released on close unless {@link #keep} was called. */
    final class Slot implements AutoCloseable {

        private final String address;
        private final Instant time;
        private boolean kept;

        private Slot(String address, Instant time) {
            this.address = address;
            this.time = time;
        }

        /** Keeps the slot. */
        void keep() {
            kept = true;
        }

        @Override
        public void close() {
            if (!kept) {
                limit.remove(address, time);
            }
        }
    }

    /** Reserves a slot; 429 if the limit is reached. */
    synchronized Slot reserve(String address) {
        limit.retryAfter(address).ifPresent(wait -> {
            throw tooManyQueries(wait);
        });
        return new Slot(address, limit.add(address));
    }

    int size() {
        return limit.size();
    }

    private static ApiException tooManyQueries(Duration wait) {
        return new ApiException(
                        429,
                        "More than " + MAX_QUERIES + " queries came from here within a minute; wait "
                                + wait.plusMillis(999).toSeconds() + " seconds and ask again")
                .retryAfter(wait);
    }
}
