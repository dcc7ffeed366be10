package org.charon.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlidingWindowLimitTest {
    private Instant now = Instant.parse("2183-06-01T12:00:00Z");
    private final SlidingWindowLimit limit = new SlidingWindowLimit(11, Duration.ofMinutes(1), () -> now);

    @Test
    void tenFailuresAreTolerated() {
        fail("a", 10);
        assertThat(limit.retryAfter("a")).isEmpty();
    }

    @Test
    void theEleventhFailureIsThrottled() {
        fail("a", 11);
        assertThat(limit.retryAfter("a")).contains(Duration.ofMinutes(1));
        assertThat(limit.retryAfter("b")).isEmpty();
    }

    @Test
    void theWindowSlides() {
        fail("a", 1);
        now = now.plusSeconds(20);
        fail("a", 10);
        assertThat(limit.retryAfter("a")).contains(Duration.ofSeconds(40));
        now = now.plusSeconds(39);
        assertThat(limit.retryAfter("a")).contains(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(limit.retryAfter("a")).isEmpty();
        fail("a", 1);
        assertThat(limit.retryAfter("a")).contains(Duration.ofSeconds(20));
    }

    @Test
    void overlappingFailuresDoNotExtendTheWaitIndefinitely() {
        fail("a", 500);
        now = now.plusSeconds(60);
        assertThat(limit.retryAfter("a")).isEmpty();
        assertThat(limit.size()).isZero();
    }

    @Test
    void memoryIsBounded() {
        fail("first", 11);
        for (int i = 0; i < 20_000; i++) {
            fail("address " + i, 1);
        }
        assertThat(limit.size()).isEqualTo(SlidingWindowLimit.MAX_ADDRESSES);
        assertThat(limit.retryAfter("first")).isEmpty();
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            limit.add(address);
        }
    }
}
