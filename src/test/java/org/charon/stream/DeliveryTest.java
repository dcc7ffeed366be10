package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.util.IllegalReferenceCountException;
import java.util.ArrayList;
import java.util.List;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;

/** How long a revision takes until the last screen has it. */
class DeliveryTest {

    private static final long ASKED = System.nanoTime();

    private final List<Long> times = new ArrayList<>();
    private final Encoded encoded = Revisions.encoded(2, ASKED);
    private final Delivery delivery = new Delivery(encoded, times::add);

    @Test
    void it_is_told_once_when_the_last_loop_has_written() {
        delivery.handOut();
        delivery.handOut();
        delivery.written(ASKED + 70);
        delivery.skipped();
        assertThat(times).as("one loop has it still in its hands").isEmpty();

        delivery.written(ASKED + 50);

        assertThat(times).as("the time of the last write of all").containsExactly(70L);
    }

    @Test
    void a_loop_that_is_quick_does_not_end_it_while_others_are_handed_it() {
        delivery.handOut();
        delivery.written(ASKED + 50);
        delivery.handOut();
        assertThat(times).isEmpty();

        delivery.skipped();
        delivery.written(ASKED + 70);

        assertThat(times).containsExactly(70L);
    }

    @Test
    void what_nobody_was_written_has_no_time() {
        delivery.handOut();
        delivery.skipped();
        delivery.skipped();

        assertThat(times).isEmpty();
    }

    @Test
    void a_loop_tells_once_when_its_last_screen_has_told() {
        Share share = share();
        share.handOut();
        share.handOut();
        share.written();
        share.skipped();
        assertThat(times).as("one screen has it still in its hands").isEmpty();

        share.written();

        assertThat(times).singleElement().satisfies(nanos -> assertThat(nanos)
                .isBetween(1L, System.nanoTime() - ASKED));
    }

    @Test
    void a_screen_that_skips_it_late_does_not_lengthen_it() {
        Share share = share();
        share.handOut();
        share.handOut();
        share.skipped();
        share.written();
        long written = System.nanoTime();
        while (System.nanoTime() - written < 2_000_000) {
            Thread.onSpinWait();
        }
        share.skipped();

        assertThat(times).singleElement().satisfies(nanos -> assertThat(nanos).isLessThanOrEqualTo(written - ASKED));
    }

    @Test
    void it_holds_what_is_written_until_the_last_screen_has_told() {
        Share share = share();
        encoded.release();
        share.handOut();
        share.skipped();
        Frame frame = share.state(Audience.PLAYER);
        assertThat(encoded.refCnt()).isEqualTo(1);

        share.written();

        assertThat(encoded.refCnt()).isZero();
        assertThatThrownBy(frame::chunk).isInstanceOf(IllegalReferenceCountException.class);
    }

    @Test
    void what_a_screen_still_writes_outlives_it() {
        Share share = share();
        encoded.release();
        var writing = share.state(Audience.PLAYER).chunk();
        share.skipped();
        assertThat(encoded.refCnt()).isZero();
        assertThat(writing.isReadable()).isTrue();
        assertThat(writing.refCnt()).isEqualTo(1);

        assertThat(writing.release()).isTrue();
    }

    /** That of the only loop. */
    private Share share() {
        delivery.handOut();
        delivery.skipped();
        return new Share(delivery);
    }
}
