package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.charon.campaign.Campaign;
import org.charon.view.ActiveView;
import org.charon.view.Audience;
import org.charon.view.Editions;
import org.charon.view.History;
import org.charon.view.Play;
import org.charon.view.Published;
import org.charon.view.Stamp;
import org.charon.view.ViewState;
import org.junit.jupiter.api.Test;

/** One stream, with every turn of its event loop in the test's hands. */
class ScreenTest {

    private static final Duration AT_ONCE = Duration.ofNanos(-1);

    private static final ObjectWriter JSON = Play.json().writerFor(ViewState.class);

    private static final StreamMetrics METRICS = new StreamMetrics(new SimpleMeterRegistry());

    private final FakeConnection connection = new FakeConnection();
    private final Screen screen = screen(connection.response(), connection::cut, connection.loop());

    @Test
    void a_state_is_written_on_the_event_loop_and_not_by_whoever_offers_it() {
        screen.offer(state(1));
        assertThat(connection.written()).isEmpty();

        connection.turn();

        assertThat(connection.written()).containsExactly("PLAYER 1");
    }

    @Test
    void a_screen_that_keeps_up_gets_every_state() {
        for (int revision = 1; revision <= 5; revision++) {
            screen.offer(state(revision));
            connection.turn().take();
        }

        assertThat(connection.written()).containsExactly("PLAYER 1", "PLAYER 2", "PLAYER 3", "PLAYER 4", "PLAYER 5");
    }

    @Test
    void a_slow_screen_skips_to_the_newest_state() {
        screen.offer(state(1));
        connection.turn();

        for (int revision = 2; revision <= 1000; revision++) {
            screen.offer(state(revision));
            assertThat(connection.waitingTasks())
                    .as("what a slow screen leaves on the event loop")
                    .isLessThanOrEqualTo(1);
        }
        connection.turn();
        assertThat(connection.written()).containsExactly("PLAYER 1");

        connection.take();
        assertThat(connection.written()).containsExactly("PLAYER 1", "PLAYER 1000");
        connection.take();
        assertThat(connection.written()).hasSize(2);
    }

    @Test
    void states_that_come_before_the_loop_turns_are_one_write() {
        screen.offer(state(1));
        screen.offer(state(2));
        screen.offer(state(3));

        connection.turn().take();

        assertThat(connection.written()).containsExactly("PLAYER 3");
    }

    @Test
    void the_first_snapshot_gives_way_to_a_change_that_overtook_it() {
        screen.offer(state(8));
        screen.offer(state(7));

        connection.turn().take();

        assertThat(connection.written()).containsExactly("PLAYER 8");
    }

    @Test
    void a_snapshot_that_comes_after_its_successor_was_sent_is_not_sent() {
        screen.offer(state(8));
        connection.turn().take();

        screen.offer(state(7));
        screen.offer(state(8));
        connection.turn();

        assertThat(connection.written()).containsExactly("PLAYER 8");
        screen.offer(state(9));
        connection.turn();
        assertThat(connection.written()).containsExactly("PLAYER 8", "PLAYER 9");
    }

    @Test
    void an_idle_screen_is_sent_a_ping() {
        screen.ping(Buffer.buffer("ping"));
        connection.turn();

        assertThat(connection.written()).containsExactly("ping");
    }

    @Test
    void a_screen_with_a_write_to_take_needs_no_ping() {
        screen.offer(state(1));
        connection.turn();

        screen.ping(Buffer.buffer("ping"));
        connection.turn().take();

        assertThat(connection.written()).containsExactly("PLAYER 1");
    }

    @Test
    void no_state_is_lost_to_a_ping_that_is_under_way() {
        screen.ping(Buffer.buffer("ping"));
        screen.offer(state(1));
        connection.turn();
        assertThat(connection.written()).containsExactly("ping");
        screen.offer(state(2));
        connection.turn();

        connection.take();

        assertThat(connection.written()).containsExactly("ping", "PLAYER 2");
    }

    @Test
    void no_state_is_lost_to_a_ping_that_comes_with_it() {
        screen.offer(state(1));
        screen.ping(Buffer.buffer("ping"));

        connection.turn().take();

        assertThat(connection.written()).contains("PLAYER 1");
    }

    @Test
    void a_screen_that_does_not_take_its_write_in_time_is_closed() {
        screen.offer(state(1));
        connection.turn();

        screen.closeIfStalled(Duration.ofHours(1));
        connection.turn();
        assertThat(connection.isCut()).isFalse();

        screen.closeIfStalled(AT_ONCE);
        connection.turn();
        assertThat(connection.isCut()).isTrue();
    }

    @Test
    void a_screen_that_has_taken_everything_is_never_closed() {
        screen.offer(state(1));
        connection.turn().take();

        screen.closeIfStalled(AT_ONCE);
        connection.turn();

        assertThat(connection.isCut()).isFalse();
    }

    @Test
    void a_ping_that_is_not_taken_counts_as_stalled_too() {
        screen.ping(Buffer.buffer("ping"));
        connection.turn();

        screen.closeIfStalled(AT_ONCE);
        connection.turn();

        assertThat(connection.isCut()).isTrue();
    }

    @Test
    void nothing_is_written_to_a_connection_that_is_gone() {
        screen.offer(state(1));
        connection.turn();
        screen.offer(state(2));

        connection.breakOff();
        screen.ping(Buffer.buffer("ping"));
        connection.turn();

        assertThat(connection.written()).containsExactly("PLAYER 1");
    }

    @Test
    void it_ends_in_good_order_once() {
        Future<Void> ended = screen.end();
        assertThat(ended.isComplete()).isFalse();
        connection.turn();
        assertThat(connection.isEnding()).isTrue();
        assertThat(ended.succeeded()).isTrue();

        screen.offer(state(1));
        screen.ping(Buffer.buffer("ping"));
        Future<Void> again = screen.end();
        connection.turn();

        assertThat(connection.written()).isEmpty();
        assertThat(again.succeeded()).isTrue();
    }

    @Test
    void the_end_of_a_connection_that_is_gone_is_not_waited_for() {
        connection.close();

        Future<Void> ended = screen.end();
        connection.turn();

        assertThat(ended.succeeded()).isTrue();
        assertThat(connection.isEnding()).isFalse();
    }

    @Test
    void it_belongs_to_the_session_that_opened_it() {
        assertThat(screen.belongsTo("session")).isTrue();
        assertThat(screen.belongsTo("another")).isFalse();
    }

    @Test
    void offered_from_many_threads_at_once_the_newest_arrives_and_none_goes_back() throws Exception {
        List<Integer> written = new CopyOnWriteArrayList<>();
        ExecutorService loop = Executors.newSingleThreadExecutor();
        ExecutorService offering = Executors.newFixedThreadPool(8);
        Screen busy = screen(instant(written), () -> {}, on(loop));
        try {
            List<Callable<Void>> work = IntStream.rangeClosed(1, 4000)
                    .<Callable<Void>>mapToObj(revision -> () -> {
                        busy.offer(state(revision));
                        return null;
                    })
                    .toList();
            offering.invokeAll(work, 30, TimeUnit.SECONDS);

            await().until(() -> !written.isEmpty() && written.get(written.size() - 1) == 4000);
            assertThat(written).isSorted().doesNotHaveDuplicates();
        } finally {
            offering.shutdownNow();
            loop.shutdownNow();
        }
    }

    private static Screen screen(HttpServerResponse response, Runnable cut, Context loop) {
        return new Screen(
                response,
                cut,
                loop,
                Audience.PLAYER,
                "session",
                (published, audience) ->
                        Buffer.buffer(audience + " " + published.stamp().revision()),
                METRICS);
    }

    private static Delivery state(long revision) {
        return Delivery.snapshot(published(revision));
    }

    private static Published published(long revision) {
        return new Published(
                ActiveView.INITIAL,
                History.NONE,
                Editions.first(Campaign.EMPTY, "first"),
                new Stamp("instance", revision, Instant.EPOCH),
                0,
                JSON);
    }

    /** A connection that takes everything at once. */
    private static HttpServerResponse instant(List<Integer> written) {
        return (HttpServerResponse) Proxy.newProxyInstance(
                ScreenTest.class.getClassLoader(),
                new Class<?>[] {HttpServerResponse.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("write")) {
                        written.add(Integer.valueOf(arguments[0].toString().split(" ")[1]));
                        return Future.succeededFuture();
                    }
                    return false;
                });
    }

    @SuppressWarnings("unchecked")
    private static Context on(ExecutorService loop) {
        return (Context) Proxy.newProxyInstance(
                ScreenTest.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    loop.execute(() -> ((Handler<Void>) arguments[0]).handle(null));
                    return null;
                });
    }
}
