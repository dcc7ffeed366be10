package org.charon.computer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.charon.box.SteadyClock;
import org.charon.wire.Refusal;
import org.charon.wire.SlidingWindowLimit;

/** Takes at most twenty queries a minute from one address, on all channels together. */
@ApplicationScoped
public class QueryThrottle {

    /** How many queries of one address are taken within a minute. */
    static final int ALLOWED = 20;

    private final SlidingWindowLimit limit;

    /** Uses a clock that does not jump. */
    @Inject
    public QueryThrottle() {
        this(new SteadyClock());
    }

    QueryThrottle(InstantSource clock) {
        limit = new SlidingWindowLimit(ALLOWED, Duration.ofMinutes(1), clock);
    }

    /** A query's place within its minute, given back on closing unless the query was {@link #accepted}. */
    final class Place implements AutoCloseable {

        private final String address;
        private final Instant taken;
        private boolean accepted;

        private Place(String address, Instant taken) {
            this.address = address;
            this.taken = taken;
        }

        /** The query counts. */
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
     * @param address the client's, as the server sees it
     * @throws Refusal with status 429 if there is no place within this minute
     */
    synchronized Place take(String address) {
        limit.retryAfter(address).ifPresent(wait -> {
            throw tooFast(wait);
        });
        return new Place(address, limit.add(address));
    }

    /** How many addresses are remembered. */
    int size() {
        return limit.size();
    }

    private static Refusal tooFast(Duration wait) {
        return new Refusal(
                        429,
                        "More than " + ALLOWED + " queries came from here within a minute; wait "
                                + wait.plusMillis(999).toSeconds() + " seconds and ask again")
                .retryAfter(wait);
    }
}
