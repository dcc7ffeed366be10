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
    static final int ALLOWED = 20;

    private final SlidingWindowLimit limit;

    /** Uses a monotonic clock. */
    @Inject
    public QueryThrottle() {
        this(new MonotonicClock());
    }

    QueryThrottle(InstantSource clock) {
        limit = new SlidingWindowLimit(ALLOWED, Duration.ofMinutes(1), clock);
    }

    /** A reserved slot in the window, released on close unless {@link #accepted} was called. */
    final class Place implements AutoCloseable {

        private final String address;
        private final Instant taken;
        private boolean accepted;

        private Place(String address, Instant taken) {
            this.address = address;
            this.taken = taken;
        }

        /** Keeps the slot. */
        void accepted() {
            accepted = true;
        }

        @Override
        public void close() {
            if (!accepted) {
                limit.remove(address, taken);
            }
        }
    }

    /**
     * Reserves a slot.
     *
     * @throws ApiException with status 429 if the limit is reached
     */
    synchronized Place take(String address) {
        limit.retryAfter(address).ifPresent(wait -> {
            throw tooFast(wait);
        });
        return new Place(address, limit.add(address));
    }

    int size() {
        return limit.size();
    }

    private static ApiException tooFast(Duration wait) {
        return new ApiException(
                        429,
                        "More than " + ALLOWED + " queries came from here within a minute; wait "
                                + wait.plusMillis(999).toSeconds() + " seconds and ask again")
                .retryAfter(wait);
    }
}
