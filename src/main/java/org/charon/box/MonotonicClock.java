package org.charon.box;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * A monotonic clock, whose instants are only meaningful relative to each other. On a computer without a battery-backed clock, the
 * wall clock jumps when it is set after the start; this one does not.
 */
public final class MonotonicClock extends Clock {
    private final LongSupplier nanos;
    private final long start;

    /** Uses {@link System#nanoTime}. */
    public MonotonicClock() {
        this(System::nanoTime);
    }

    MonotonicClock(LongSupplier nanos) {
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(nanos.getAsLong() - start);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Zones are meaningless for this clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
