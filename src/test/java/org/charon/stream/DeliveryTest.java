package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a revision takes until the last screen has it. */
class DeliveryTest {

    private static final long ASKED = System.nanoTime();

    private final List<Long> times = new ArrayList<>();
    private final Encoded encoded = Revisions.encoded(2, ASKED);
    private final Delivery delivery = new Delivery(encoded, times::add);

    @Test
    void it_is_told_once_when_the_last_screen_was_written_to() {
        delivery.handOut();
        delivery.handOut();
        delivery.written();
        delivery.skipped();
        assertThat(times).as("one screen has it still in its hands").isEmpty();

        delivery.written();

        assertThat(times).singleElement().satisfies(nanos -> assertThat(nanos)
                .isBetween(1L, System.nanoTime() - ASKED));
    }

    @Test
    void a_screen_that_is_quick_does_not_end_it_while_others_are_handed_it() {
        delivery.handOut();
        delivery.written();
        delivery.handOut();
        assertThat(times).isEmpty();

        delivery.skipped();
        delivery.written();

        assertThat(times).hasSize(1);
    }

    @Test
    void a_screen_that_skips_it_late_does_not_lengthen_it() {
        delivery.handOut();
        delivery.handOut();
        delivery.skipped();
        delivery.written();
        long written = System.nanoTime();
        while (System.nanoTime() - written < 2_000_000) {
            Thread.onSpinWait();
        }
        delivery.skipped();

        assertThat(times).singleElement().satisfies(nanos -> assertThat(nanos).isLessThanOrEqualTo(written - ASKED));
    }

    @Test
    void what_nobody_was_written_has_no_time() {
        delivery.handOut();
        delivery.skipped();
        delivery.skipped();

        assertThat(times).isEmpty();
    }

    @Test
    void it_holds_what_is_written_until_the_last_screen_has_told() {
        encoded.release();
        delivery.handOut();
        delivery.skipped();
        assertThat(encoded.refCnt()).isEqualTo(1);

        delivery.written();

        assertThat(encoded.refCnt()).isZero();
    }
}
