package org.charon.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MonotonicClockTest {
    @Test
    void measuresElapsedTimeOnly() {
        // The timer may start anywhere and overflow.
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
        MonotonicClock clock = new MonotonicClock(nanos::get);
        Instant before = clock.instant();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofMinutes(1));
    }
}
