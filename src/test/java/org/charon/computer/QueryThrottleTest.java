package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.stream.IntStream;
import org.charon.wire.ApiException;
import org.charon.wire.SlidingWindowLimit;
import org.junit.jupiter.api.Test;

class QueryThrottleTest {

    private Instant now = Instant.parse("2187-03-01T20:15:00Z");
    private final QueryThrottle throttle = new QueryThrottle(() -> now);

    @Test
    void an_address_may_send_twenty_queries_a_minute() {
        accept("a", 20);

        ApiException refused = refusal("a");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused).hasMessageContaining("20 queries").hasMessageContaining("wait 60 seconds");
        accept("b", 20);
    }

    @Test
    void the_window_slides() {
        accept("a", 1);
        now = now.plusSeconds(20);
        accept("a", 19);
        assertThat(refusal("a")).hasMessageContaining("wait 40 seconds");

        now = now.plusSeconds(40);
        accept("a", 1);
        assertThat(refusal("a")).hasMessageContaining("wait 20 seconds");
    }

    @Test
    void refused_queries_do_not_lengthen_the_wait() {
        accept("a", 20);
        now = now.plusSeconds(59);
        IntStream.range(0, 50).forEach(i -> refusal("a"));
        now = now.plusSeconds(1);

        accept("a", 20);
    }

    @Test
    void a_refused_query_releases_its_slot() {
        accept("a", 19);
        now = now.plusSeconds(1);
        for (int i = 0; i < 50; i++) {
            throttle.reserve("a").close();
        }
        accept("a", 1);
        refusal("a");

        throttle.reserve("b").close();
        assertThat(throttle.size()).as("who asked in vain is forgotten").isEqualTo(1);
    }

    @Test
    void queries_in_progress_occupy_slots() {
        accept("a", 19);
        try (QueryThrottle.Slot last = throttle.reserve("a")) {
            refusal("a");
            last.keep();
        }
        refusal("a");
    }

    @Test
    void memory_is_bounded() {
        IntStream.range(0, SlidingWindowLimit.MAX_ADDRESSES + 10).forEach(i -> accept("address " + i, 1));

        assertThat(throttle.size()).isEqualTo(SlidingWindowLimit.MAX_ADDRESSES);
    }

    private void accept(String address, int times) {
        for (int i = 0; i < times; i++) {
            try (QueryThrottle.Slot slot = throttle.reserve(address)) {
                slot.keep();
            }
        }
    }

    private ApiException refusal(String address) {
        ApiException refusal = catchThrowableOfType(ApiException.class, () -> throttle.reserve(address));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
