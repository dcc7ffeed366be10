package org.charon.computer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.charon.box.SteadyClock;
import org.charon.wire.Refusal;

/** Keeps one address from talking the ship computer down: it is taken at most twenty queries a minute from, on all channels together. */
@ApplicationScoped
public class QueryThrottle {

    /** How many queries of one address are taken within the window. */
    static final int ALLOWED = 20;

    static final Duration WINDOW = Duration.ofMinutes(1);

    /** Far more than sit at a table; beyond it the address that asked longest ago is forgotten. */
    static final int MAX_ADDRESSES = 10_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> taken = new LinkedHashMap<>(16, 0.75f, true);

    /** Goes by a clock that does not jump. */
    @Inject
    public QueryThrottle() {
        this(new SteadyClock());
    }

    QueryThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A query's place among those of its minute, given back on closing unless the query was {@link #accepted}.
     */
    final class Place implements AutoCloseable {

        private final String address;
        private final Instant since;
        private boolean kept;

        private Place(String address, Instant since) {
            this.address = address;
            this.since = since;
        }

        /** The query was taken, so that it counts. */
        void accepted() {
            kept = true;
        }

        @Override
        public void close() {
            if (!kept) {
                giveBack(address, since);
            }
        }
    }

    /**
     * @param address the client's, as the server sees it
     * @return a place for one query
     * @throws Refusal with status 429 if there is none within this minute
     */
    synchronized Place take(String address) {
        Instant now = clock.instant();
        Deque<Instant> own = taken.computeIfAbsent(address, first -> new ArrayDeque<>());
        while (!own.isEmpty() && !own.getFirst().plus(WINDOW).isAfter(now)) {
            own.removeFirst();
        }
        if (own.size() >= ALLOWED) {
            throw tooFast(Duration.between(now, own.getFirst().plus(WINDOW)));
        }
        own.addLast(now);
        if (taken.size() > MAX_ADDRESSES) {
            taken.remove(taken.keySet().iterator().next());
        }
        return new Place(address, now);
    }

    private synchronized void giveBack(String address, Instant since) {
        Deque<Instant> own = taken.get(address);
        if (own != null && own.removeLastOccurrence(since) && own.isEmpty()) {
            taken.remove(address);
        }
    }

    /** How many addresses are remembered. */
    synchronized int size() {
        return taken.size();
    }

    private static Refusal tooFast(Duration wait) {
        return new Refusal(
                        429,
                        "More than " + ALLOWED + " queries came from here within a minute; wait "
                                + wait.plusMillis(999).toSeconds() + " seconds and ask again")
                .retryAfter(wait);
    }
}
