package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.charon.stream.transport.ContentCoding;
import org.charon.stream.transport.ControlFrame;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Order of writes to the subscribers of one loop, with one subscriber per iteration. */
class EventLoopSubscribersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StreamMetrics metrics = new StreamMetrics(registry);
    private final FakeLoop loop = new FakeLoop();
    private final EventLoopSubscribers subscribers = new EventLoopSubscribers(
            loop.executor(), new TimeSlicedQueue(loop.executor(), Duration.ZERO, System::nanoTime), metrics);
    private final List<FakeConnection> connections = new ArrayList<>();

    @BeforeEach
    void open() {
        for (int i = 0; i < 3; i++) {
            join();
        }
    }

    @Test
    void an_iteration_serves_no_more_than_a_slice_of_the_subscribers() {
        offer(1);
        loop.iterate();
        assertThat(written()).containsExactly("i-1");

        loop.iterate();
        assertThat(written()).containsExactly("i-1", "i-1");
    }

    @Test
    void what_is_published_meanwhile_follows_and_nobody_misses_anything() {
        offer(1);
        loop.iterate();
        offer(2);

        takeAll();

        assertThat(connections)
                .allSatisfy(connection -> assertThat(connection.written()).containsExactly("i-1", "i-2"));
    }

    @Test
    void of_what_is_published_meanwhile_only_the_newest_follows() {
        offer(1);
        loop.iterate();
        offer(2);
        offer(3);

        takeAll();

        assertThat(connections)
                .allSatisfy(connection -> assertThat(connection.written()).containsExactly("i-1", "i-3"));
        assertThat(registry.get("charon.stream.events.conflated")
                        .tag("audience", "player")
                        .functionCounter()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void a_subscriber_that_is_ended_meanwhile_gets_nothing_more() {
        offer(1);
        loop.iterate();

        subscribers.forEach(Subscriber::end);
        loop.runAll();

        assertThat(connections).allMatch(FakeConnection::isEnding);
        assertThat(written()).containsExactly("i-1");
    }

    @Test
    void a_subscriber_that_joins_meanwhile_gets_what_is_published_then() {
        offer(1);
        loop.iterate();
        FakeConnection late = join();
        offer(2);

        takeAll();

        assertThat(late.written()).endsWith("i-2");
    }

    @Test
    void keepalives_follow_the_states() {
        offer(1);
        subscribers.ping(ControlFrame.keepalive(1));

        takeAll();

        assertThat(connections).allSatisfy(connection -> assertThat(connection.written())
                .containsExactly(
                        "i-1",
                        ControlFrame.keepalive(1)
                                .payload(ContentCoding.IDENTITY)
                                .toString()));
    }

    private FakeConnection join() {
        FakeConnection connection = new FakeConnection();
        Subscriber subscriber = new Subscriber(
                connection, new Subscription(Audience.PLAYER, false, ContentCoding.IDENTITY, "session"), metrics);
        subscriber.opened();
        subscribers.add(subscriber);
        connections.add(connection);
        return connection;
    }

    /** Runs the loop until everything is written; every write completes at once. */
    private void takeAll() {
        loop.runAll(() -> connections.forEach(FakeConnection::takeIfAny));
    }

    private List<String> written() {
        return connections.stream()
                .map(FakeConnection::written)
                .flatMap(List::stream)
                .toList();
    }

    private void offer(long revision) {
        Broadcast broadcast = Revisions.broadcast(revision, 0, nanos -> {});
        subscribers.offer(broadcast);
        broadcast.release();
    }
}
