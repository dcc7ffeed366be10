package org.charon.box;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * Tells how much time passes, and nothing else: its instants compare with each other alone. A small computer without a clock of
 * its own learns the time some while after it starts, and the clock on the wall then jumps; this one does not.
 */
public final class SteadyClock extends Clock {
    private final LongSupplier nanos;
    private final long start;

    /** Goes by the processor's timer. */
    public SteadyClock() {
        this(System::nanoTime);
    }

    SteadyClock(LongSupplier nanos) {
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

    /** Its instants are of no day, so that no zone makes a difference. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
