package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.charon.stream.StreamServer.NEVER;
import static org.charon.stream.StreamServer.SOCKET_BUFFER;
import static org.charon.stream.StreamServer.readUntil;

import io.vertx.core.http.HttpServerOptions;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.charon.account.SessionEnded;
import org.charon.encounter.PlaceToken;
import org.charon.stream.StreamServer.Settings;
import org.charon.stream.transport.SharedFrameFiles;
import org.charon.stream.transport.StreamTransport;
import org.charon.view.Actor;
import org.charon.view.state.Audience;
import org.charon.view.state.TokenType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All streams of a server, over real connections. */
class BroadcasterTest {

    private StreamServer server;

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void the_full_state_follows_the_retry_time_at_once() throws Exception {
        serve(NEVER, NEVER);
        EventStream stream = server.listen("");

        EventStream.Event first = stream.awaitRevision(2);

        assertThat(stream.events()).hasSize(2);
        assertThat(stream.events().get(0).fields()).containsOnlyKeys("retry").containsEntry("retry", "3000");
        assertThat(first.name()).isEqualTo("activeview");
        assertThat(first.fields().get("id"))
                .isEqualTo(server.store.current().revision().instanceId() + "-2");
        assertThat(first.data())
                .isEqualTo(new String(server.store.current().json(Audience.PLAYER), StandardCharsets.UTF_8));
    }

    @Test
    void every_audience_gets_each_change_as_its_own_event() {
        serve(NEVER, NEVER);
        List<EventStream> all = List.of(server.listen(""), server.listen(""), server.listen("?gm"));
        all.forEach(stream -> stream.awaitRevision(2));

        for (int revision = 3; revision <= 6; revision++) {
            long next = revision;
            server.toggle();
            all.forEach(stream -> stream.awaitRevision(next));
        }

        for (EventStream stream : all) {
            assertThat(stream.states()).extracting(EventStream.Event::revision).containsExactly(2L, 3L, 4L, 5L, 6L);
        }
        assertThat(all.get(0).states().get(4).data())
                .isEqualTo(new String(server.store.current().json(Audience.PLAYER), StandardCharsets.UTF_8));
        assertThat(all.get(2).states().get(4).data())
                .isEqualTo(new String(server.store.current().json(Audience.GM), StandardCharsets.UTF_8));
    }

    @Test
    void a_change_between_registration_and_first_snapshot_is_not_missed() {
        serve(NEVER, NEVER);
        server.store.meanwhile(server::toggle);

        EventStream stream = server.listen("");

        assertThat(stream.awaitRevision(3).revision()).isEqualTo(3);
        assertThat(stream.states()).extracting(EventStream.Event::revision).isSorted();
    }

    @Test
    void a_quiet_stream_sends_keepalives_with_the_current_revision() {
        serve(Duration.ofMillis(20), NEVER);
        EventStream stream = server.listen("");

        await().until(() -> stream.pings().size() >= 2);

        assertThat(stream.pings()).allSatisfy(ping -> assertThat(ping.data()).isEqualTo("2"));
        assertThat(stream.comments()).contains("keepalive");
        server.toggle();
        await().until(() -> stream.pings().stream().anyMatch(ping -> ping.data().equals("3")));
        assertThat(stream.states()).extracting(EventStream.Event::revision).containsExactly(2L, 3L);
    }

    @Test
    void a_closed_connection_is_removed() {
        serve(NEVER, NEVER);
        EventStream stays = server.listen("");
        EventStream leaves = server.listen("");
        leaves.awaitRevision(2);
        await().until(() -> server.broadcaster.count() == 2);

        leaves.close();

        await().until(() -> server.broadcaster.count() == 1 && server.closed.get() == 1);
        server.toggle();
        stays.awaitRevision(3);
        assertThat(server.closed).hasValue(1);
    }

    @Test
    void the_number_of_subscribers_is_limited() {
        server = new StreamServer(settings(NEVER, 2, NEVER), new HttpServerOptions());
        server.listen("").awaitRevision(2);
        assertThat(server.broadcaster.hasRoom()).isTrue();

        EventStream second = server.listen("");
        second.awaitRevision(2);
        assertThat(server.broadcaster.hasRoom()).isFalse();

        second.close();
        await().until(server.broadcaster::hasRoom);
    }

    @Test
    void the_streams_of_a_session_end_with_it_and_no_others() {
        serve(NEVER, NEVER);
        EventStream console = server.listen("?session=gm");
        EventStream terminal = server.listen("?session=gm");
        EventStream phone = server.listen("");
        List.of(console, terminal, phone).forEach(stream -> stream.awaitRevision(2));

        server.broadcaster.endSession(new SessionEnded("gm"));

        await().until(() -> console.hasEnded() && terminal.hasEnded() && server.broadcaster.count() == 1);
        server.toggle();
        phone.awaitRevision(3);
        assertThat(phone.hasEnded()).isFalse();
    }

    @Test
    void a_shutdown_ends_all_streams() throws Exception {
        serve(NEVER, NEVER);
        List<EventStream> all = List.of(server.listen(""), server.listen("?gm"));
        all.forEach(stream -> stream.awaitRevision(2));

        server.broadcaster.endAll(null);

        all.forEach(stream -> await().until(stream::hasEnded));
        await().until(() -> server.closed.get() == 2 && server.broadcaster.count() == 0);
    }

    @Test
    void a_subscriber_that_does_not_read_delays_nobody_and_then_gets_the_newest_state() throws Exception {
        serve(NEVER, NEVER);
        EventStream reading = server.listen("?gm");
        Socket sleeping = server.connect("?gm");
        await().until(() -> server.broadcaster.count() == 2);
        reading.awaitRevision(2);

        long last = 302;
        for (long revision = 3; revision <= last; revision++) {
            server.toggle();
            reading.awaitRevision(revision);
        }
        assertThat(reading.states())
                .extracting(EventStream.Event::revision)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, last).boxed().toList());

        List<Long> read = readUntil(sleeping, last);
        assertThat(read).isSorted().doesNotHaveDuplicates();
        assertThat(read).as("states that were skipped").hasSizeLessThan(150);
    }

    @Test
    void a_long_state_comes_whole_to_quick_and_to_slow_screens() throws Exception {
        serve(NEVER, NEVER);
        for (int i = 0; i < 100; i++) {
            server.store.apply(new PlaceToken(TokenType.NPC, "Drone " + i, 1, 1, "").toCommand("drone-" + i), Actor.GM);
        }
        byte[] state = server.store.current().json(Audience.GM);
        assertThat(state).hasSizeGreaterThan(SharedFrameFiles.MIN_FRAME + SOCKET_BUFFER);
        EventStream quick = server.listen("?gm");
        Socket slow = server.connect("?gm");
        await().until(() -> server.broadcaster.count() == 2);

        assertThat(quick.awaitRevision(102).data()).isEqualTo(new String(state, StandardCharsets.UTF_8));
        server.toggle();
        quick.awaitRevision(103);

        assertThat(readUntil(slow, 103)).isEqualTo(List.of(102L, 103L));
        assertThat(quick.states().get(1).data())
                .isEqualTo(new String(server.store.current().json(Audience.GM), StandardCharsets.UTF_8));
    }

    @Test
    void skipped_states_are_counted_and_every_revision_is_timed_once() throws Exception {
        serve(NEVER, NEVER);
        EventStream reading = server.listen("?gm");
        Socket sleeping = server.connect("?gm");
        await().until(() -> server.broadcaster.count(Audience.GM) == 2);
        reading.awaitRevision(2);

        long last = 302;
        for (long revision = 3; revision <= last; revision++) {
            server.toggle();
            reading.awaitRevision(revision);
        }
        int read = readUntil(sleeping, last).size();

        await().until(() -> timed() == 300);
        assertThat(counted("charon.stream.events.written")).isEqualTo(301 + read);
        assertThat(counted("charon.stream.events.conflated")).isEqualTo(301 - read);
        server.toggle();
        reading.awaitRevision(303);
        sleeping.close();
        await().until(() -> timed() == 301 && server.broadcaster.count(Audience.GM) == 1);
    }

    @Test
    void a_subscriber_that_never_reads_is_closed_and_the_others_stay() throws Exception {
        serve(NEVER, Duration.ofMillis(50));
        EventStream reading = server.listen("?gm");
        server.connect("?gm");
        await().until(() -> server.broadcaster.count() == 2);

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            for (int i = 0; i < 50; i++) {
                server.toggle();
            }
            return server.broadcaster.count() == 1 && server.closed.get() == 1;
        });

        long next = server.store.current().revision().number() + 1;
        server.toggle();
        reading.awaitRevision(next);
        assertThat(reading.hasEnded()).isFalse();
    }

    private long timed() {
        return server.registry.get("charon.stream.delivery").timer().count();
    }

    private double counted(String name) {
        return server.registry.get(name).tag("audience", "gm").functionCounter().count();
    }

    private void serve(Duration keepalive, Duration stallTimeout) {
        server = new StreamServer(settings(keepalive, 10, stallTimeout), new HttpServerOptions());
    }

    private Settings settings(Duration keepalive, int maxSubscribers, Duration stallTimeout) {
        return new Settings(keepalive, maxSubscribers, stallTimeout, mode());
    }

    StreamTransport.Mode mode() {
        return StreamTransport.Mode.AUTO;
    }
}
