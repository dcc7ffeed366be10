package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How revisions go round the screens of one loop, one screen a turn. */
class LaneTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StreamMetrics metrics = new StreamMetrics(registry);
    private final FakeLoop loop = new FakeLoop();
    private final Lane lane =
            new Lane(loop.executor(), new Portions(loop.executor(), Duration.ZERO, System::nanoTime), metrics);
    private final List<FakeConnection> connections = new ArrayList<>();

    @BeforeEach
    void open() {
        for (int i = 0; i < 3; i++) {
            join();
        }
    }

    @Test
    void a_turn_serves_no_more_than_a_portion_of_the_screens() {
        offer(1);
        loop.turn();
        assertThat(written()).containsExactly("i-1");

        loop.turn();
        assertThat(written()).containsExactly("i-1", "i-1");
    }

    @Test
    void what_comes_during_a_round_goes_round_after_it_and_nobody_misses_anything() {
        offer(1);
        loop.turn();
        offer(2);

        takeAll();

        assertThat(connections)
                .allSatisfy(connection -> assertThat(connection.written()).containsExactly("i-1", "i-2"));
    }

    @Test
    void of_what_comes_during_a_round_only_the_newest_goes_round() {
        offer(1);
        loop.turn();
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
    void a_screen_that_is_ended_during_a_round_gets_nothing_more() {
        offer(1);
        loop.turn();

        lane.each(Screen::end);
        loop.rest();

        assertThat(connections).allMatch(FakeConnection::isEnding);
        assertThat(written()).containsExactly("i-1");
    }

    @Test
    void a_screen_that_comes_during_a_round_gets_what_is_published_then() {
        offer(1);
        loop.turn();
        FakeConnection late = join();
        offer(2);

        takeAll();

        assertThat(late.written()).endsWith("i-2");
    }

    @Test
    void signs_of_life_go_round_behind_the_states() {
        offer(1);
        lane.eachInTurn(screen -> screen.ping(Piece.next("ping")));

        takeAll();

        assertThat(connections)
                .allSatisfy(connection -> assertThat(connection.written()).containsExactly("i-1", "ping"));
    }

    private FakeConnection join() {
        FakeConnection connection = new FakeConnection();
        Screen screen = new Screen(connection, Audience.PLAYER, false, "session", metrics);
        screen.headWritten();
        lane.add(screen);
        connections.add(connection);
        return connection;
    }

    /** Takes turns until all is written, each screen taking at once what it is sent. */
    private void takeAll() {
        loop.rest(() -> connections.forEach(FakeConnection::takeIfAny));
    }

    private List<String> written() {
        return connections.stream()
                .map(FakeConnection::written)
                .flatMap(List::stream)
                .toList();
    }

    private void offer(long revision) {
        Encoded encoded = Revisions.encoded(revision, 0);
        Delivery delivery = Delivery.snapshot(encoded);
        encoded.release();
        lane.offer(delivery);
        delivery.skipped();
    }
}
