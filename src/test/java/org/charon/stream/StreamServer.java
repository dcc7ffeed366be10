package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
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
import java.util.function.UnaryOperator;
import org.charon.campaign.CampaignStore;
import org.charon.campaign.SmallCampaign;
import org.charon.encounter.ToggleRoom;
import org.charon.stream.transport.ContentCoding;
import org.charon.stream.transport.StreamTransport;
import org.charon.view.Actor;
import org.charon.view.PublishedView;
import org.charon.view.SwitchView;
import org.charon.view.TestGame;
import org.charon.view.ViewStore;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.view.state.ViewType;

/** A server with nothing but streams and an encounter at revision 2, and its clients. */
final class StreamServer {

    static final Duration NEVER = Duration.ofHours(1);

    /** Small, so that a client that does not read stalls the server after a few states. */
    static final int SOCKET_BUFFER = 4096;

    /** Number of closed streams. */
    final AtomicInteger closed = new AtomicInteger();

    /** Number of streams whose request has completed. */
    final AtomicInteger served = new AtomicInteger();

    /** Number of other requests answered. */
    final AtomicInteger answered = new AtomicInteger();

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final Store store;
    final Broadcaster broadcaster;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<AutoCloseable> clients = new ArrayList<>();

    /** A store with a hook that runs while the first snapshot is taken. */
    static final class Store extends ViewStore {

        private volatile Runnable meanwhile = () -> {};

        Store(CampaignStore campaigns) {
            super(campaigns, TestGame.json(), Clock.systemUTC(), ActiveView.INITIAL);
        }

        void meanwhile(Runnable task) {
            meanwhile = task;
        }

        @Override
        public PublishedView current() {
            PublishedView snapshot = super.current();
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
            return snapshot;
        }
    }

    /** The settings that tests vary. */
    record Settings(Duration keepalive, int maxSubscribers, Duration stallTimeout, StreamTransport.Mode transport)
            implements StreamSettings {

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

    StreamServer() {
        this(new Settings(NEVER, 10, NEVER, StreamTransport.Mode.AUTO), new HttpServerOptions());
    }

    StreamServer(Settings settings, HttpServerOptions options) {
        this(settings, options, request -> request);
    }

    /** {@code seenAs} wraps the requests that the broadcaster gets. */
    StreamServer(Settings settings, HttpServerOptions options, UnaryOperator<HttpServerRequest> seenAs) {
        CampaignStore campaigns = new CampaignStore();
        campaigns.replace(SmallCampaign.whole());
        store = new Store(campaigns);
        store.apply(new SwitchView(ViewType.ENCOUNTER, "ferry", null), Actor.GM);
        broadcaster = new Broadcaster(store, settings, new StreamMetrics(registry));
        broadcaster.start();
        server = vertx.createHttpServer(options.setHost("localhost"))
                .requestHandler(request -> answer(seenAs.apply(request)))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void answer(HttpServerRequest request) {
        if (request.path().equals("/late")) {
            vertx.setTimer(1, late -> request.response().end("late").onComplete(done -> answered.incrementAndGet()));
        } else {
            Audience audience = "gm".equals(request.query()) ? Audience.GM : Audience.PLAYER;
            broadcaster
                    .open(
                            request,
                            new Subscription(audience, false, ContentCoding.IDENTITY, request.getParam("session", "")),
                            closed::incrementAndGet)
                    .onComplete(done -> served.incrementAndGet());
        }
    }

    void toggle() {
        store.apply(new ToggleRoom("helm", null), Actor.GM);
    }

    /** A client that reads everything. */
    EventStream listen(String query) {
        EventStream stream = EventStream.open("http://localhost:" + server.actualPort(), query, null);
        clients.add(stream);
        return stream;
    }

    /** A client that requests the stream and then reads nothing. */
    Socket connect(String query) throws IOException {
        Socket socket = open();
        send(socket, request("/" + query));
        return socket;
    }

    /** A client that has sent nothing yet. */
    Socket open() throws IOException {
        Socket socket = new Socket();
        clients.add(socket);
        socket.setReceiveBufferSize(SOCKET_BUFFER);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress("localhost", server.actualPort()));
        return socket;
    }

    /** A complete request, to be sent alone or before others. */
    static String request(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    static void send(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** Resumes reading and returns the revisions of the events until the last one arrives. */
    static List<Long> readUntil(Socket socket, long last) throws IOException {
        return textUntil(socket, last)
                .lines()
                .filter(line -> line.startsWith("id: "))
                .map(StreamServer::revision)
                .toList();
    }

    /** Everything read until an event with that id arrives. */
    static String textUntil(Socket socket, long last) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        int line = 0;
        while (true) {
            int c = in.read();
            assertThat(c).as("a byte, after %s", text).isNotNegative();
            text.append((char) c);
            if (c == '\n') {
                String read = text.substring(line).strip();
                if (read.startsWith("id: ") && revision(read) >= last) {
                    return text.toString();
                }
                line = text.length();
            }
        }
    }

    private static long revision(String id) {
        return Long.parseLong(id.substring(id.lastIndexOf("-") + 1));
    }

    void close() throws Exception {
        for (AutoCloseable client : clients) {
            client.close();
        }
        broadcaster.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
