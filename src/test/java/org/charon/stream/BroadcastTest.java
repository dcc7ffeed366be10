package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.util.IllegalReferenceCountException;
import java.util.ArrayList;
import java.util.List;
import org.charon.stream.transport.EventFrame;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.Test;

/** Time until the last subscriber gets a revision, and lifetime of its frames. */
class BroadcastTest {

    private static final long ASKED = System.nanoTime();

    private final List<Long> times = new ArrayList<>();
    private final Broadcast broadcast = Revisions.broadcast(2, ASKED, times::add);

    @Test
    void the_time_of_the_last_write_is_reported_once() {
        broadcast.offered();
        broadcast.offered();
        broadcast.offered();
        broadcast.written();
        broadcast.skipped();
        assertThat(times).as("one recipient is still to be written to").isEmpty();

        broadcast.written();

        assertThat(times).singleElement().satisfies(nanos -> assertThat(nanos)
                .isBetween(1L, System.nanoTime() - ASKED));
        broadcast.offered();
        broadcast.written();
        assertThat(times).as("after a snapshot for a new subscriber").hasSize(1);
    }

    @Test
    void a_recipient_that_skips_it_late_does_not_lengthen_the_time() {
        broadcast.offered();
        broadcast.offered();
        broadcast.written();
        long written = System.nanoTime();
        while (System.nanoTime() - written < 2_000_000) {
            Thread.onSpinWait();
        }
        broadcast.skipped();

        assertThat(times).singleElement().satisfies(nanos -> assertThat(nanos).isLessThanOrEqualTo(written - ASKED));
    }

    @Test
    void what_is_not_written_has_no_time() {
        broadcast.offered();
        broadcast.skipped();

        assertThat(times).isEmpty();
    }

    @Test
    void its_frames_are_kept_until_the_last_recipient_has_finished() {
        broadcast.offered();
        broadcast.release();
        EventFrame frame = broadcast.state(Audience.PLAYER);
        assertThat(broadcast.refCnt()).isEqualTo(1);

        broadcast.written();

        assertThat(broadcast.refCnt()).isZero();
        assertThatThrownBy(frame::chunk).isInstanceOf(IllegalReferenceCountException.class);
    }

    @Test
    void a_pending_write_outlives_it() {
        ByteBuf writing = broadcast.state(Audience.PLAYER).chunk();
        broadcast.release();
        assertThat(broadcast.refCnt()).isZero();
        assertThat(writing.isReadable()).isTrue();
        assertThat(writing.refCnt()).isEqualTo(1);

        assertThat(writing.release()).isTrue();
    }
}
