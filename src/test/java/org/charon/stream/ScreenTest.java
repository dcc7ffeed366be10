package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One stream, with what its connection takes in the test's hands. */
class ScreenTest {

    private static final Duration AT_ONCE = Duration.ofNanos(-1);

    private static final StreamMetrics METRICS = new StreamMetrics(new SimpleMeterRegistry());

    private final FakeConnection connection = new FakeConnection();
    private final Screen screen = new Screen(connection, Audience.PLAYER, false, "session", METRICS);
    private final List<Encoded> offered = new ArrayList<>();

    @BeforeEach
    void open() {
        screen.headWritten();
    }

    @Test
    void nothing_overtakes_the_head_of_the_response() {
        Screen opening = new Screen(connection, Audience.PLAYER, false, "session", METRICS);
        offer(opening, 1);
        offer(opening, 2);
        opening.ping(Piece.next("ping"));
        assertThat(connection.written()).isEmpty();

        opening.headWritten();

        assertThat(connection.written()).containsExactly("i-2");
    }

    @Test
    void a_screen_that_keeps_up_gets_every_state() {
        for (int revision = 1; revision <= 5; revision++) {
            offer(screen, revision);
            connection.take();
        }

        assertThat(connection.written()).containsExactly("i-1", "i-2", "i-3", "i-4", "i-5");
    }

    @Test
    void a_slow_screen_skips_to_the_newest_state() {
        for (int revision = 1; revision <= 1000; revision++) {
            offer(screen, revision);
        }
        assertThat(connection.written()).containsExactly("i-1");

        connection.take();
        assertThat(connection.written()).containsExactly("i-1", "i-1000");
        connection.take();
        assertThat(connection.written()).hasSize(2);
    }

    @Test
    void a_slow_screen_keeps_hold_of_the_newest_state_and_of_the_one_it_takes_and_of_no_other() {
        for (int revision = 1; revision <= 100; revision++) {
            offer(screen, revision);
        }
        assertThat(offered)
                .filteredOn(encoded -> encoded.refCnt() > 0)
                .extracting(Encoded::revision)
                .containsExactly(1L, 100L);

        connection.take();
        connection.take();

        assertThat(offered).extracting(Encoded::refCnt).containsOnly(0);
    }

    @Test
    void a_connection_that_breaks_lets_go_of_everything() {
        offer(screen, 1);
        offer(screen, 2);

        connection.breakOff();

        assertThat(offered).extracting(Encoded::refCnt).containsOnly(0);
    }

    @Test
    void the_first_snapshot_gives_way_to_a_change_that_overtook_it() {
        offer(screen, 8);
        offer(screen, 7);
        offer(screen, 8);
        connection.take();

        assertThat(connection.written()).containsExactly("i-8");
        offer(screen, 9);
        assertThat(connection.written()).containsExactly("i-8", "i-9");
    }

    @Test
    void an_idle_screen_is_sent_a_ping() {
        screen.ping(Piece.next("ping"));

        assertThat(connection.written()).containsExactly("ping");
    }

    @Test
    void a_screen_with_a_write_to_take_needs_no_ping() {
        offer(screen, 1);

        screen.ping(Piece.next("ping"));
        connection.take();

        assertThat(connection.written()).containsExactly("i-1");
    }

    @Test
    void no_state_is_lost_to_a_ping_that_is_under_way() {
        screen.ping(Piece.next("ping"));
        offer(screen, 1);
        assertThat(connection.written()).containsExactly("ping");
        offer(screen, 2);

        connection.take();

        assertThat(connection.written()).containsExactly("ping", "i-2");
    }

    @Test
    void no_state_is_lost_to_a_ping_that_comes_with_it() {
        offer(screen, 1);
        screen.ping(Piece.next("ping"));

        connection.take();

        assertThat(connection.written()).contains("i-1");
    }

    @Test
    void a_screen_that_does_not_take_its_write_in_time_is_closed() {
        offer(screen, 1);

        screen.closeIfStalled(Duration.ofHours(1));
        assertThat(connection.isCut()).isFalse();

        screen.closeIfStalled(AT_ONCE);
        assertThat(connection.isCut()).isTrue();
    }

    @Test
    void a_screen_that_takes_its_write_bit_by_bit_is_not_closed() {
        offer(screen, 1);

        connection.takeSome();
        screen.closeIfStalled(AT_ONCE);
        assertThat(connection.isCut()).as("taken a part since").isFalse();

        screen.closeIfStalled(AT_ONCE);
        assertThat(connection.isCut()).isTrue();
    }

    @Test
    void a_screen_whose_other_end_is_gone_is_closed() {
        screen.closeIfAmong(Set.of(new InetSocketAddress("192.0.2.7", 50_001)));
        assertThat(connection.isCut()).isFalse();

        screen.closeIfAmong(Set.of(FakeConnection.PEER));
        assertThat(connection.isCut()).isTrue();
    }

    @Test
    void a_screen_that_has_taken_everything_is_never_closed() {
        offer(screen, 1);
        connection.take();

        screen.closeIfStalled(AT_ONCE);

        assertThat(connection.isCut()).isFalse();
    }

    @Test
    void a_ping_that_is_not_taken_counts_as_stalled_too() {
        screen.ping(Piece.next("ping"));

        screen.closeIfStalled(AT_ONCE);

        assertThat(connection.isCut()).isTrue();
    }

    @Test
    void nothing_is_written_to_a_connection_that_is_gone() {
        offer(screen, 1);
        offer(screen, 2);

        connection.breakOff();
        screen.ping(Piece.next("ping"));

        assertThat(connection.written()).containsExactly("i-1");
    }

    @Test
    void it_ends_in_good_order_once() {
        Future<Void> ended = screen.end();
        assertThat(connection.isEnding()).isTrue();
        assertThat(ended.succeeded()).isTrue();

        offer(screen, 1);
        screen.ping(Piece.next("ping"));
        Future<Void> again = screen.end();

        assertThat(connection.written()).isEmpty();
        assertThat(again.succeeded()).isTrue();
    }

    @Test
    void the_end_of_a_connection_that_is_gone_is_not_waited_for() {
        connection.close();

        Future<Void> ended = screen.end();

        assertThat(ended.succeeded()).isTrue();
        assertThat(connection.isEnding()).isFalse();
    }

    @Test
    void it_belongs_to_the_session_that_opened_it() {
        assertThat(screen.belongsTo("session")).isTrue();
        assertThat(screen.belongsTo("another")).isFalse();
    }

    private void offer(Screen to, long revision) {
        Encoded encoded = Revisions.encoded(revision, 0);
        offered.add(encoded);
        Share share = Share.snapshot(encoded);
        encoded.release();
        to.offer(share);
        share.skipped();
    }
}
