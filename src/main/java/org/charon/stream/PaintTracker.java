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
 * The connected screens, and their delay between a change and painting it. Screens report under an id that the page has chosen; streams
 * without an id are only counted. Memory is bounded by the open streams and the {@link #REMEMBERED} newest revisions. Thread-safe; {@link
 * #published} does not block, because every change of the state calls it.
 */
final class PaintTracker {

    /** A screen that has not reported a revision for longer counts as behind. */
    static final Duration MAX_DELAY = Duration.ofSeconds(3);

    /** Screens report at most once a second; the network may deliver two reports closer together. */
    static final Duration MIN_INTERVAL = Duration.ofMillis(750);

    static final int REMEMBERED = 256;

    private final Clock clock;
    private final AtomicLongArray times = new AtomicLongArray(REMEMBERED);
    private volatile long newest;
    private final Map<String, Screen> byId = new ConcurrentHashMap<>();
    private final Map<Page, AtomicInteger> anonymous = new EnumMap<>(Page.class);

    /** Result of a report. */
    enum ReportResult {
        ACCEPTED,
        /** No open stream has that id. */
        UNKNOWN_SCREEN,
        TOO_FREQUENT,
        /** The revision does not exist yet. */
        NOT_PUBLISHED
    }

    /**
     * All screens. {@code slowestMs} is the longest of the last reported delays. Screens are {@code behind} if they have not painted a
     * revision that they could have painted {@link #MAX_DELAY} ago.
     */
    record Summary(int terminals, int consoles, OptionalLong slowestMs, int behind) {}

    /** Must be the clock that {@link #published} gets its times from. */
    PaintTracker(Clock clock) {
        this.clock = clock;
        for (Page page : Page.values()) {
            anonymous.put(page, new AtomicInteger());
        }
    }

    /** Records a new revision. Called in order, by one thread at a time. */
    void published(long revision, Instant at) {
        if (revision > newest) {
            times.set(slot(revision), at.toEpochMilli());
            newest = revision;
        }
    }

    /** Adds a stream. One with the same id, which may be null, replaces an earlier one whose connection is not yet known to be dead. */
    Screen open(Page page, String id) {
        Screen screen = new Screen(page, id, clock.millis());
        if (page != Page.PREVIEW && id == null) {
            anonymous.get(page).incrementAndGet();
        } else if (page != Page.PREVIEW) {
            byId.put(id, screen);
        }
        return screen;
    }

    void close(Screen screen) {
        if (screen.id != null) {
            byId.remove(screen.id, screen);
        } else if (screen.page != Page.PREVIEW) {
            anonymous.get(screen.page).decrementAndGet();
        }
    }

    /** Handles a screen's report that it has painted a revision. {@code heldMs} are the milliseconds between painting and sending. */
    ReportResult report(String id, long revision, long heldMs) {
        Screen screen = byId.get(id);
        if (screen == null) {
            return ReportResult.UNKNOWN_SCREEN;
        }
        if (revision > newest) {
            return ReportResult.NOT_PUBLISHED;
        }
        return screen.report(revision, clock.millis() - heldMs, clock.millis());
    }

    Summary summary() {
        long now = clock.millis();
        int terminals = anonymous.get(Page.TERMINAL).get();
        int consoles = anonymous.get(Page.CONSOLE).get();
        int behind = 0;
        long slowest = -1;
        for (Screen screen : byId.values()) {
            terminals += screen.page == Page.TERMINAL ? 1 : 0;
            consoles += screen.page == Page.CONSOLE ? 1 : 0;
            behind += screen.isBehind(now) ? 1 : 0;
            slowest = Math.max(slowest, screen.delay());
        }
        return new Summary(terminals, consoles, slowest < 0 ? OptionalLong.empty() : OptionalLong.of(slowest), behind);
    }

    /** Falls back to the oldest remembered revision. */
    private long publishedAt(long revision) {
        return times.get(slot(Math.max(revision, newest - REMEMBERED + 1)));
    }

    private static int slot(long revision) {
        return (int) (revision % REMEMBERED);
    }

    /** An open stream. Previews are not counted. */
    final class Screen {

        private final Page page;
        private final String id;
        private final long since;
        private long painted;
        private long delay = -1;
        private long lastReport = Long.MIN_VALUE;

        private Screen(Page page, String id, long since) {
            this.page = page;
            this.id = id;
            this.since = since;
        }

        private synchronized ReportResult report(long revision, long paintedAt, long now) {
            if (lastReport != Long.MIN_VALUE && now - lastReport < MIN_INTERVAL.toMillis()) {
                return ReportResult.TOO_FREQUENT;
            }
            lastReport = now;
            // Reports may arrive out of order.
            if (revision >= painted) {
                painted = revision;
                delay = Math.max(0, paintedAt - visibleSince(revision));
            }
            return ReportResult.ACCEPTED;
        }

        private synchronized boolean isBehind(long now) {
            return painted < newest && now - (painted == 0 ? since : visibleSince(painted + 1)) > MAX_DELAY.toMillis();
        }

        private synchronized long delay() {
            return delay;
        }

        /** Revisions older than the stream count from when it was opened. */
        private long visibleSince(long revision) {
            return Math.max(since, publishedAt(revision));
        }
    }
}
