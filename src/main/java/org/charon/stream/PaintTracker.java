package org.charon.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Who listens, and how long after a change they have painted it. Screens report by the id that they chose themselves; a stream without
 * one is counted and no more is known of it. Keeps one entry an open stream and the times of the newest revisions, nothing else.
 *
 * <p>Safe for use by many threads. {@link #published} never waits, because every change of the state passes through it.
 */
final class PaintTracker {

    /** How long a screen may take to report a revision before it counts as behind. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Screens report at most once a second; on its way a report may be held up longer than the next one. */
    static final Duration SHORTEST_GAP = Duration.ofMillis(750);

    /** Revisions whose time is remembered. */
    static final int REMEMBERED = 256;

    private final Clock clock;
    private final AtomicLongArray times = new AtomicLongArray(REMEMBERED);
    private volatile long newest;
    private final Map<String, Listener> byId = new ConcurrentHashMap<>();
    private final Map<Page, AtomicInteger> nameless = new EnumMap<>(Page.class);

    /** What became of a report. */
    enum Receipt {
        TAKEN,
        /** There is no open stream of that id. */
        UNKNOWN,
        /** The last one came only just before. */
        TOO_FAST,
        /** It tells of a revision that there has not been. */
        NOT_PUBLISHED
    }

    /**
     * What is known of all screens.
     *
     * @param terminals open streams of terminals
     * @param consoles open streams of consoles
     * @param slowestMs the longest delay among the last reports; empty if nobody has reported
     * @param behind screens that lack a revision they could have painted {@link #PATIENCE} ago
     */
    record Summary(int terminals, int consoles, OptionalLong slowestMs, int behind) {}

    /**
     * @param clock tells when reports come; must be the one that the revisions are noted by
     */
    PaintTracker(Clock clock) {
        this.clock = clock;
        for (Page page : Page.values()) {
            nameless.put(page, new AtomicInteger());
        }
    }

    /**
     * Notes a revision. They are told in order, by one thread at a time.
     *
     * @param revision its number, one more than that of the one before
     * @param at when it became the state
     */
    void published(long revision, Instant at) {
        if (revision > newest) {
            times.set(place(revision), at.toEpochMilli());
            newest = revision;
        }
    }

    /**
     * A stream opens. If another one has the same id it is its page's last one, not yet known to be dead, and counts no longer.
     *
     * @param page what it is for
     * @param id of the screen; null for none
     * @return to be handed to {@link #close}
     */
    Listener open(Page page, String id) {
        Listener listener = new Listener(page, id, clock.millis());
        if (page != Page.PREVIEW && id == null) {
            nameless.get(page).incrementAndGet();
        } else if (page != Page.PREVIEW) {
            byId.put(id, listener);
        }
        return listener;
    }

    /**
     * A stream is gone.
     *
     * @param listener as it was opened; once only
     */
    void close(Listener listener) {
        if (listener.id != null) {
            byId.remove(listener.id, listener);
        } else if (listener.page != Page.PREVIEW) {
            nameless.get(listener.page).decrementAndGet();
        }
    }

    /**
     * Takes a screen's word for what it has painted.
     *
     * @param id of the screen
     * @param revision painted
     * @param heldMs milliseconds between the painting and the sending of this report
     * @return whether it was taken
     */
    Receipt report(String id, long revision, long heldMs) {
        Listener listener = byId.get(id);
        if (listener == null) {
            return Receipt.UNKNOWN;
        }
        if (revision > newest) {
            return Receipt.NOT_PUBLISHED;
        }
        return listener.report(revision, clock.millis() - heldMs, clock.millis());
    }

    /**
     * @return what is known just now
     */
    Summary summary() {
        long now = clock.millis();
        int terminals = nameless.get(Page.TERMINAL).get();
        int consoles = nameless.get(Page.CONSOLE).get();
        int behind = 0;
        long slowest = -1;
        for (Listener listener : byId.values()) {
            terminals += listener.page == Page.TERMINAL ? 1 : 0;
            consoles += listener.page == Page.CONSOLE ? 1 : 0;
            behind += listener.isBehind(now) ? 1 : 0;
            slowest = Math.max(slowest, listener.delay());
        }
        return new Summary(terminals, consoles, slowest < 0 ? OptionalLong.empty() : OptionalLong.of(slowest), behind);
    }

    /** When a revision became the state; of one that is forgotten, when the oldest remembered one did. */
    private long publishedAt(long revision) {
        return times.get(place(Math.max(revision, newest - REMEMBERED + 1)));
    }

    private static int place(long revision) {
        return (int) (revision % REMEMBERED);
    }

    /** An open stream. */
    final class Listener {

        private final Page page;
        private final String id;
        private final long since;
        private long painted;
        private long delay = -1;
        private long lastReport = Long.MIN_VALUE;

        private Listener(Page page, String id, long since) {
            this.page = page;
            this.id = id;
            this.since = since;
        }

        private synchronized Receipt report(long revision, long paintedAt, long now) {
            if (lastReport != Long.MIN_VALUE && now - lastReport < SHORTEST_GAP.toMillis()) {
                return Receipt.TOO_FAST;
            }
            lastReport = now;
            // One that was overtaken on its way tells nothing new.
            if (revision >= painted) {
                painted = revision;
                delay = Math.max(0, paintedAt - owedSince(revision));
            }
            return Receipt.TAKEN;
        }

        private synchronized boolean isBehind(long now) {
            return painted < newest && now - (painted == 0 ? since : owedSince(painted + 1)) > PATIENCE.toMillis();
        }

        private synchronized long delay() {
            return delay;
        }

        /** Nobody can paint what came before they listened, however old it is by then. */
        private long owedSince(long revision) {
            return Math.max(since, publishedAt(revision));
        }
    }
}
