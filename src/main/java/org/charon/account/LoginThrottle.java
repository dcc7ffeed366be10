package org.charon.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes guessing passwords slow: an address that has failed more than ten times within a minute is not listened to until
 * fewer of its failures are that young. It is of no use to try another name.
 */
final class LoginThrottle {
    /** How many failures within the window are taken for typing errors. */
    static final int ALLOWED = 10;

    static final Duration WINDOW = Duration.ofMinutes(1);
    /** Far more than sit at a table; beyond it the address that failed longest ago is forgotten. */
    private static final int MAX_ADDRESSES = 10_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true);

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param address the client's, as the server sees it
     * @return how long it has to wait, or empty if it may try now
     */
    synchronized Optional<Duration> wait(String address) {
        Instant now = clock.instant();
        Deque<Instant> own = failures.get(address);
        if (own == null) {
            return Optional.empty();
        }
        dropOld(own, now);
        if (own.isEmpty()) {
            failures.remove(address);
        }
        return own.size() <= ALLOWED
                ? Optional.empty()
                : Optional.of(Duration.between(now, own.getFirst().plus(WINDOW)));
    }

    /** Counts a failure of that address. */
    synchronized void failed(String address) {
        Instant now = clock.instant();
        Deque<Instant> own = failures.computeIfAbsent(address, first -> new ArrayDeque<>());
        dropOld(own, now);
        if (own.size() > ALLOWED) {
            own.removeFirst();
        }
        own.addLast(now);
        if (failures.size() > MAX_ADDRESSES) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    /** How many addresses are remembered. */
    synchronized int size() {
        return failures.size();
    }

    private static void dropOld(Deque<Instant> own, Instant now) {
        while (!own.isEmpty() && !own.getFirst().plus(WINDOW).isAfter(now)) {
            own.removeFirst();
        }
    }
}
