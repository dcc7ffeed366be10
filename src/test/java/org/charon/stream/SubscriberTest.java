package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.charon.stream.transport.ContentCoding;
import org.charon.stream.transport.ControlFrame;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One stream over a connection whose writes the test completes. */
class SubscriberTest {

    private static final Duration AT_ONCE = Duration.ofNanos(-1);

    private static final StreamMetrics METRICS = new StreamMetrics(new SimpleMeterRegistry());

    private static final String PING =
            ControlFrame.keepalive(7).payload(ContentCoding.IDENTITY).toString();

    private static final Subscription SUBSCRIPTION =
            new Subscription(Audience.PLAYER, false, ContentCoding.IDENTITY, "session");

    private final FakeConnection connection = new FakeConnection();
    private final Subscriber subscriber = new Subscriber(connection, SUBSCRIPTION, METRICS);
    private final List<Broadcast> offered = new ArrayList<>();

    @BeforeEach
    void open() {
        subscriber.opened();
    }

    @Test
    void nothing_overtakes_the_head_of_the_response() {
        Subscriber opening = new Subscriber(connection, SUBSCRIPTION, METRICS);
        offer(opening, 1);
        offer(opening, 2);
        opening.ping(ControlFrame.keepalive(7));
        assertThat(connection.written()).isEmpty();

        opening.opened();

        assertThat(connection.written()).containsExactly("i-2");
    }

    @Test
    void a_fast_subscriber_gets_every_state() {
        for (int revision = 1; revision <= 5; revision++) {
            offer(subscriber, revision);
            connection.take();
        }

        assertThat(connection.written()).containsExactly("i-1", "i-2", "i-3", "i-4", "i-5");
    }

    @Test
    void a_slow_subscriber_skips_to_the_newest_state() {
        for (int revision = 1; revision <= 1000; revision++) {
            offer(subscriber, revision);
        }
        assertThat(connection.written()).containsExactly("i-1");

        connection.take();
        assertThat(connection.written()).containsExactly("i-1", "i-1000");
        connection.take();
        assertThat(connection.written()).hasSize(2);
    }

    @Test
    void a_slow_subscriber_retains_only_the_written_and_the_newest_state() {
        for (int revision = 1; revision <= 100; revision++) {
            offer(subscriber, revision);
        }
        assertThat(offered)
                .filteredOn(broadcast -> broadcast.refCnt() > 0)
                .extracting(Broadcast::revision)
                .containsExactly(1L, 100L);

        connection.take();
        connection.take();

        assertThat(offered).extracting(Broadcast::refCnt).containsOnly(0);
    }

    @Test
    void a_failed_write_releases_all_revisions() {
        offer(subscriber, 1);
        offer(subscriber, 2);

        connection.breakOff();

        assertThat(offered).extracting(Broadcast::refCnt).containsOnly(0);
    }

    @Test
    void the_first_snapshot_is_skipped_if_a_newer_revision_was_faster() {
        offer(subscriber, 8);
        offer(subscriber, 7);
        offer(subscriber, 8);
        connection.take();

        assertThat(connection.written()).containsExactly("i-8");
        offer(subscriber, 9);
        assertThat(connection.written()).containsExactly("i-8", "i-9");
    }

    @Test
    void an_idle_subscriber_is_sent_a_ping() {
        subscriber.ping(ControlFrame.keepalive(7));

        assertThat(connection.written()).containsExactly(PING);
    }

    @Test
    void a_subscriber_with_a_pending_write_is_sent_no_ping() {
        offer(subscriber, 1);

        subscriber.ping(ControlFrame.keepalive(7));
        connection.take();

        assertThat(connection.written()).containsExactly("i-1");
    }

    @Test
    void no_state_is_lost_during_a_ping() {
        subscriber.ping(ControlFrame.keepalive(7));
        offer(subscriber, 1);
        assertThat(connection.written()).containsExactly(PING);
        offer(subscriber, 2);

        connection.take();

        assertThat(connection.written()).containsExactly(PING, "i-2");
    }

    @Test
    void no_state_is_lost_to_a_ping_that_comes_with_it() {
        offer(subscriber, 1);
        subscriber.ping(ControlFrame.keepalive(7));

        connection.take();

        assertThat(connection.written()).contains("i-1");
    }

    @Test
    void a_stalled_subscriber_is_closed() {
        offer(subscriber, 1);

        subscriber.closeIfStalled(Duration.ofHours(1));
        assertThat(connection.isAborted()).isFalse();

        subscriber.closeIfStalled(AT_ONCE);
        assertThat(connection.isAborted()).isTrue();
    }

    @Test
    void a_subscriber_that_makes_progress_is_not_closed() {
        offer(subscriber, 1);

        connection.takeSome();
        subscriber.closeIfStalled(AT_ONCE);
        assertThat(connection.isAborted()).as("taken a part since").isFalse();

        subscriber.closeIfStalled(AT_ONCE);
        assertThat(connection.isAborted()).isTrue();
    }

    @Test
    void a_subscriber_with_an_unresponsive_peer_is_closed() {
        subscriber.closeIfAmong(Set.of(new InetSocketAddress("192.0.2.7", 50_001)));
        assertThat(connection.isAborted()).isFalse();

        subscriber.closeIfAmong(Set.of(FakeConnection.PEER));
        assertThat(connection.isAborted()).isTrue();
    }

    @Test
    void an_idle_subscriber_is_never_closed() {
        offer(subscriber, 1);
        connection.take();

        subscriber.closeIfStalled(AT_ONCE);

        assertThat(connection.isAborted()).isFalse();
    }

    @Test
    void an_unfinished_ping_counts_as_stalled() {
        subscriber.ping(ControlFrame.keepalive(7));

        subscriber.closeIfStalled(AT_ONCE);

        assertThat(connection.isAborted()).isTrue();
    }

    @Test
    void nothing_is_written_to_a_connection_that_is_gone() {
        offer(subscriber, 1);
        offer(subscriber, 2);

        connection.breakOff();
        subscriber.ping(ControlFrame.keepalive(7));

        assertThat(connection.written()).containsExactly("i-1");
    }

    @Test
    void it_ends_once() {
        Future<Void> ended = subscriber.end();
        assertThat(connection.isEnding()).isTrue();
        assertThat(ended.succeeded()).isTrue();

        offer(subscriber, 1);
        subscriber.ping(ControlFrame.keepalive(7));
        Future<Void> again = subscriber.end();

        assertThat(connection.written()).isEmpty();
        assertThat(again.succeeded()).isTrue();
    }

    @Test
    void the_end_of_a_closed_connection_is_not_awaited() {
        connection.close();

        Future<Void> ended = subscriber.end();

        assertThat(ended.succeeded()).isTrue();
        assertThat(connection.isEnding()).isFalse();
    }

    @Test
    void it_belongs_to_the_session_that_opened_it() {
        assertThat(subscriber.belongsTo("session")).isTrue();
        assertThat(subscriber.belongsTo("another")).isFalse();
    }

    private void offer(Subscriber to, long revision) {
        Broadcast broadcast = Revisions.broadcast(revision, 0, nanos -> {});
        offered.add(broadcast);
        to.offer(broadcast);
        broadcast.release();
    }
}
