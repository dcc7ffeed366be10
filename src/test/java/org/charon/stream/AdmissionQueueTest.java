package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of many simultaneous requests to one event loop that admits one subscriber per iteration. */
class AdmissionQueueTest {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final AdmissionQueue queue =
            new AdmissionQueue(loop -> new TimeSlicedQueue(loop, Duration.ZERO, System::nanoTime));
    private final List<String> served = new CopyOnWriteArrayList<>();
    private final List<Socket> clients = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() {
        Router router = Router.router(vertx);
        router.route().handler(request -> {
            request.request().pause();
            queue.handle(request);
        });
        router.route().handler(request -> {
            served.add(request.request().uri());
            request.response().end();
        });
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_request_overtakes_screens_that_came_before_it() throws IOException {
        List<Socket> screens = List.of(connect(), connect(), connect());
        Socket writer = connect();

        atOnce(() -> {
            for (int i = 0; i < screens.size(); i++) {
                ask(screens.get(i), "/api/active-view/stream/?screen=" + i);
            }
            ask(writer, "/api/gm/write");
        });

        await().until(() -> served.size() == 4);
        assertThat(served)
                .containsExactly(
                        "/api/gm/write",
                        "/api/active-view/stream/?screen=0",
                        "/api/active-view/stream/?screen=1",
                        "/api/active-view/stream/?screen=2");
    }

    @Test
    void a_closed_connection_is_not_admitted() throws IOException {
        List<Socket> screens = List.of(connect(), connect(), connect(), connect(), connect());

        atOnce(() -> {
            for (int i = 0; i < screens.size(); i++) {
                ask(screens.get(i), "/api/active-view/stream?screen=" + i);
            }
            screens.get(4).close();
        });

        await().until(() -> served.contains("/api/active-view/stream?screen=3"));
        // When the loop answers another request, it has also reached the last of the five.
        connect();
        assertThat(served).doesNotContain("/api/active-view/stream?screen=4");
    }

    /** Blocks the loop, so that it finds everything sent meanwhile at once. */
    private void atOnce(Sending sending) throws IOException {
        // The system may still list the last connection as ready, ahead of the others.
        connect();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> end = new CompletableFuture<>();
        vertx.runOnContext(ignored -> {
            begun.complete(null);
            end.join();
        });
        begun.join();
        try {
            sending.send();
        } finally {
            end.complete(null);
        }
    }

    private interface Sending {

        void send() throws IOException;
    }

    /** A connection that the loop already knows. */
    private Socket connect() throws IOException {
        Socket client = new Socket("127.0.0.1", server.actualPort());
        clients.add(client);
        ask(client, "/greeting");
        byte[] answer = new byte[1024];
        assertThat(client.getInputStream().read(answer)).isPositive();
        served.remove("/greeting");
        return client;
    }

    private static void ask(Socket client, String path) throws IOException {
        client.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
