package org.charon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private Instant now = Instant.parse("2183-06-01T12:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    @Test
    void tenFailuresAreForgiven() {
        fail("a", 10);
        assertThat(throttle.wait("a")).isEmpty();
    }

    @Test
    void theEleventhIsNot() {
        fail("a", 11);
        assertThat(throttle.wait("a")).contains(Duration.ofMinutes(1));
        assertThat(throttle.wait("b")).isEmpty();
    }

    @Test
    void theWindowSlides() {
        fail("a", 1);
        now = now.plusSeconds(20);
        fail("a", 10);
        assertThat(throttle.wait("a")).contains(Duration.ofSeconds(40));
        now = now.plusSeconds(39);
        assertThat(throttle.wait("a")).contains(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(throttle.wait("a")).isEmpty();
        fail("a", 1);
        assertThat(throttle.wait("a")).contains(Duration.ofSeconds(20));
    }

    @Test
    void failuresThatOverlapDoNotLengthenTheWaitWithoutEnd() {
        fail("a", 500);
        now = now.plusSeconds(60);
        assertThat(throttle.wait("a")).isEmpty();
        assertThat(throttle.size()).isZero();
    }

    @Test
    void memoryIsBounded() {
        fail("first", 11);
        for (int i = 0; i < 20_000; i++) {
            fail("address " + i, 1);
        }
        assertThat(throttle.size()).isEqualTo(10_000);
        assertThat(throttle.wait("first")).isEmpty();
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(address);
        }
    }
}
