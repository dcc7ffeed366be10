package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.charon.account.SessionEnded;
import org.charon.campaign.CampaignStore;
import org.charon.campaign.SmallCampaign;
import org.charon.encounter.PlaceToken;
import org.charon.encounter.ToggleRoom;
import org.charon.encounter.TokenType;
import org.charon.view.ActiveView;
import org.charon.view.Actor;
import org.charon.view.Audience;
import org.charon.view.Play;
import org.charon.view.Published;
import org.charon.view.SwitchView;
import org.charon.view.ViewStore;
import org.charon.view.ViewType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All streams of a server, over real connections. */
class ScreensTest {

    private static final Duration NEVER = Duration.ofHours(1);

    /** Small, so that a client that does not read stalls the server after a few states. */
    private static final int SOCKET_BUFFER = 4096;

    private final Vertx vertx = Vertx.vertx();
    private final CampaignStore campaigns = new CampaignStore();
    private final Store store = new Store(campaigns);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger closed = new AtomicInteger();
    private final List<AutoCloseable> clients = new ArrayList<>();
    private Screens screens;
    private HttpServer server;

    /** A store in which something can happen just while the first snapshot is taken. */
    private static final class Store extends ViewStore {

        private volatile Runnable meanwhile = () -> {};

        Store(CampaignStore campaigns) {
            super(campaigns, Play.json(), Clock.systemUTC(), ActiveView.INITIAL);
        }

        @Override
        public Published current() {
            Published snapshot = super.current();
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
            return snapshot;
        }
    }

    private record Settings(Duration keepalive, int maxSubscribers, Duration stallTimeout) implements StreamSettings {

        @Override
        public Duration silenceTimeout() {
            return NEVER;
        }

        @Override
        public int sendBuffer() {
            return SOCKET_BUFFER;
        }

        @Override
        public Path pageFolder() {
            return Path.of("/dev/shm");
        }

        @Override
        public MemorySize pageMemory() {
            return new MemorySize(BigInteger.valueOf(1 << 20));
        }
    }

    @BeforeEach
    void play() {
        campaigns.replace(SmallCampaign.whole());
        store.apply(new SwitchView(ViewType.ENCOUNTER, "ferry", null), Actor.GM);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable client : clients) {
            client.close();
        }
        if (screens != null) {
            screens.stop();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void the_full_state_comes_at_once_after_the_time_to_wait_before_coming_back() throws Exception {
        serve(NEVER, NEVER);
        EventStream stream = listen("");

        EventStream.Event first = stream.awaitRevision(2);

        assertThat(stream.events()).hasSize(2);
        assertThat(stream.events().get(0).fields()).containsOnlyKeys("retry").containsEntry("retry", "3000");
        assertThat(first.name()).isEqualTo("activeview");
        assertThat(first.fields().get("id")).isEqualTo(store.current().stamp().instanceId() + "-2");
        assertThat(first.data()).isEqualTo(new String(store.current().json(Audience.PLAYER), StandardCharsets.UTF_8));
    }

    @Test
    void every_audience_gets_each_change_as_its_own_event() {
        serve(NEVER, NEVER);
        List<EventStream> all = List.of(listen(""), listen(""), listen("?gm"));
        all.forEach(stream -> stream.awaitRevision(2));

        for (int revision = 3; revision <= 6; revision++) {
            long next = revision;
            toggle();
            all.forEach(stream -> stream.awaitRevision(next));
        }

        for (EventStream stream : all) {
            assertThat(stream.states()).extracting(EventStream.Event::revision).containsExactly(2L, 3L, 4L, 5L, 6L);
        }
        assertThat(all.get(0).states().get(4).data())
                .isEqualTo(new String(store.current().json(Audience.PLAYER), StandardCharsets.UTF_8));
        assertThat(all.get(2).states().get(4).data())
                .isEqualTo(new String(store.current().json(Audience.GM), StandardCharsets.UTF_8));
    }

    @Test
    void a_change_between_registration_and_first_snapshot_is_not_missed() {
        serve(NEVER, NEVER);
        store.meanwhile = this::toggle;

        EventStream stream = listen("");

        assertThat(stream.awaitRevision(3).revision()).isEqualTo(3);
        assertThat(stream.states()).extracting(EventStream.Event::revision).isSorted();
    }

    @Test
    void a_quiet_stream_gives_signs_of_life_with_the_current_revision() {
        serve(Duration.ofMillis(20), NEVER);
        EventStream stream = listen("");

        await().until(() -> stream.pings().size() >= 2);

        assertThat(stream.pings()).allSatisfy(ping -> assertThat(ping.data()).isEqualTo("2"));
        assertThat(stream.comments()).contains("keepalive");
        toggle();
        await().until(() -> stream.pings().stream().anyMatch(ping -> ping.data().equals("3")));
        assertThat(stream.states()).extracting(EventStream.Event::revision).containsExactly(2L, 3L);
    }

    @Test
    void a_screen_that_leaves_is_forgotten() {
        serve(NEVER, NEVER);
        EventStream stays = listen("");
        EventStream leaves = listen("");
        leaves.awaitRevision(2);
        await().until(() -> screens.count() == 2);

        leaves.close();

        await().until(() -> screens.count() == 1 && closed.get() == 1);
        toggle();
        stays.awaitRevision(3);
        assertThat(closed).hasValue(1);
    }

    @Test
    void the_places_are_limited() {
        serve(new Settings(NEVER, 2, NEVER));
        listen("").awaitRevision(2);
        assertThat(screens.hasRoom()).isTrue();

        EventStream second = listen("");
        second.awaitRevision(2);
        assertThat(screens.hasRoom()).isFalse();

        second.close();
        await().until(screens::hasRoom);
    }

    @Test
    void the_streams_of_a_session_end_with_it_and_no_others() {
        serve(NEVER, NEVER);
        EventStream console = listen("?session=gm");
        EventStream terminal = listen("?session=gm");
        EventStream phone = listen("");
        List.of(console, terminal, phone).forEach(stream -> stream.awaitRevision(2));

        screens.endSession(new SessionEnded("gm"));

        await().until(() -> console.hasEnded() && terminal.hasEnded() && screens.count() == 1);
        toggle();
        phone.awaitRevision(3);
        assertThat(phone.hasEnded()).isFalse();
    }

    @Test
    void a_shutdown_ends_all_streams() throws Exception {
        serve(NEVER, NEVER);
        List<EventStream> all = List.of(listen(""), listen("?gm"));
        all.forEach(stream -> stream.awaitRevision(2));

        screens.endAll(null);

        all.forEach(stream -> await().until(stream::hasEnded));
        await().until(() -> closed.get() == 2 && screens.count() == 0);
    }

    @Test
    void a_screen_that_does_not_read_holds_up_nobody_and_finds_the_newest_state_when_it_does() throws Exception {
        serve(NEVER, NEVER);
        EventStream reading = listen("?gm");
        Socket sleeping = connect("?gm");
        await().until(() -> screens.count() == 2);
        reading.awaitRevision(2);

        long last = 302;
        for (long revision = 3; revision <= last; revision++) {
            toggle();
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
            store.apply(new PlaceToken(TokenType.NPC, "Drone " + i, 1, 1, "").as("drone-" + i), Actor.GM);
        }
        byte[] state = store.current().json(Audience.GM);
        assertThat(state).hasSizeGreaterThan(Pages.SHORTEST + SOCKET_BUFFER);
        EventStream quick = listen("?gm");
        Socket slow = connect("?gm");
        await().until(() -> screens.count() == 2);

        assertThat(quick.awaitRevision(102).data()).isEqualTo(new String(state, StandardCharsets.UTF_8));
        toggle();
        quick.awaitRevision(103);

        assertThat(readUntil(slow, 103)).isEqualTo(List.of(102L, 103L));
        assertThat(quick.states().get(1).data())
                .isEqualTo(new String(store.current().json(Audience.GM), StandardCharsets.UTF_8));
    }

    @Test
    void what_a_slow_screen_skips_is_counted_and_every_change_is_timed_once_it_has_come_or_gone() throws Exception {
        serve(NEVER, NEVER);
        EventStream reading = listen("?gm");
        Socket sleeping = connect("?gm");
        await().until(() -> screens.count(Audience.GM) == 2);
        reading.awaitRevision(2);

        long last = 302;
        for (long revision = 3; revision <= last; revision++) {
            toggle();
            reading.awaitRevision(revision);
        }
        int read = readUntil(sleeping, last).size();

        await().until(() -> timed() == 300);
        assertThat(counted("charon.stream.events.written")).isEqualTo(301 + read);
        assertThat(counted("charon.stream.events.conflated")).isEqualTo(301 - read);
        toggle();
        reading.awaitRevision(303);
        sleeping.close();
        await().until(() -> timed() == 301 && screens.count(Audience.GM) == 1);
    }

    @Test
    void a_screen_that_never_reads_is_closed_and_the_others_stay() throws Exception {
        serve(NEVER, Duration.ofMillis(50));
        EventStream reading = listen("?gm");
        connect("?gm");
        await().until(() -> screens.count() == 2);

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            for (int i = 0; i < 50; i++) {
                toggle();
            }
            return screens.count() == 1 && closed.get() == 1;
        });

        long next = store.current().stamp().revision() + 1;
        toggle();
        reading.awaitRevision(next);
        assertThat(reading.hasEnded()).isFalse();
    }

    private long timed() {
        return registry.get("charon.stream.delivery").timer().count();
    }

    private double counted(String name) {
        return registry.get(name).tag("audience", "gm").functionCounter().count();
    }

    private void serve(Duration keepalive, Duration stallTimeout) {
        serve(new Settings(keepalive, 10, stallTimeout));
    }

    private void serve(Settings settings) {
        screens = new Screens(store, settings, new StreamMetrics(registry));
        screens.start();
        server = vertx.createHttpServer(new HttpServerOptions().setHost("localhost"))
                .requestHandler(request -> screens.open(
                        request,
                        "gm".equals(request.query()) ? Audience.GM : Audience.PLAYER,
                        false,
                        Packing.NONE,
                        request.getParam("session", ""),
                        closed::incrementAndGet))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private EventStream listen(String query) {
        EventStream stream = EventStream.open("http://localhost:" + server.actualPort(), query, null);
        clients.add(stream);
        return stream;
    }

    /** A client that asks for the stream and then reads nothing. */
    private Socket connect(String query) throws IOException {
        Socket socket = new Socket();
        clients.add(socket);
        socket.setReceiveBufferSize(SOCKET_BUFFER);
        socket.connect(new InetSocketAddress("localhost", server.actualPort()));
        socket.getOutputStream()
                .write(("GET /" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Wakes up and reads the revisions of the events until one comes. */
    private static List<Long> readUntil(Socket socket, long last) throws IOException {
        socket.setSoTimeout(10_000);
        List<Long> revisions = new ArrayList<>();
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        while (revisions.isEmpty() || revisions.get(revisions.size() - 1) < last) {
            int c = in.read();
            assertThat(c).as("a byte, after the revisions %s", revisions).isNotNegative();
            if (c != '\n') {
                line.append((char) c);
            } else {
                if (line.toString().startsWith("id: ")) {
                    revisions.add(Long.valueOf(line.substring(line.lastIndexOf("-") + 1)));
                }
                line.setLength(0);
            }
        }
        return revisions;
    }

    private void toggle() {
        store.apply(new ToggleRoom("helm", null), Actor.GM);
    }
}
