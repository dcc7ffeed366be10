package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.charon.stream.StreamServer.NEVER;
import static org.charon.stream.StreamServer.readUntil;
import static org.charon.stream.StreamServer.request;
import static org.charon.stream.StreamServer.send;
import static org.charon.stream.StreamServer.textUntil;

import io.vertx.core.http.HttpServerOptions;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.charon.stream.StreamServer.Settings;
import org.charon.stream.transport.StreamTransport;
import org.charon.view.state.Audience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection that is taken over from Vert.x. */
class DirectConnectionTest {

    private StreamServer server;

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void a_request_is_over_when_its_stream_has_begun_and_the_stream_goes_on() {
        server = new StreamServer();
        EventStream stream = server.listen("");
        stream.awaitRevision(2);

        await().until(() -> server.served.get() == 1);

        assertThat(server.closed).hasValue(0);
        server.toggle();
        stream.awaitRevision(3);
        assertThat(server.broadcaster.count()).isEqualTo(1);
    }

    @Test
    void a_stream_over_http_1_0_lasts_as_long_as_its_request() throws Exception {
        server = new StreamServer();
        Socket old = server.open();
        send(old, "GET / HTTP/1.0\r\n\r\n");
        assertThat(readUntil(old, 2)).containsExactly(2L);
        server.toggle();
        assertThat(readUntil(old, 3)).containsExactly(3L);
        assertThat(server.served).hasValue(0);

        old.close();

        await().until(() -> server.served.get() == 1 && server.closed.get() == 1 && server.broadcaster.count() == 0);
    }

    @Test
    void connection_close_does_not_end_the_stream() throws Exception {
        server = new StreamServer();
        Socket once = server.open();
        send(once, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(readUntil(once, 2)).containsExactly(2L);
        await().until(() -> server.served.get() == 1);

        server.toggle();

        assertThat(readUntil(once, 3)).containsExactly(3L);
        assertThat(server.broadcaster.count()).isEqualTo(1);
    }

    @Test
    void what_a_client_sends_after_its_request_is_not_answered_within_the_stream() throws Exception {
        server = new StreamServer();
        Socket chatty = server.connect("");
        assertThat(readUntil(chatty, 2)).containsExactly(2L);
        await().until(() -> server.served.get() == 1);

        send(chatty, request("/?gm"));
        Socket another = server.connect("");
        assertThat(readUntil(another, 2)).containsExactly(2L);
        server.toggle();

        assertThat(readUntil(chatty, 3)).containsExactly(3L);
        assertThat(server.broadcaster.count()).isEqualTo(2);
        assertThat(server.broadcaster.count(Audience.GM)).isZero();
    }

    @Test
    void a_late_answer_is_not_written_into_the_stream() throws Exception {
        server = new StreamServer();
        Socket hasty = server.open();
        send(hasty, request("/") + request("/late"));
        await().until(() -> server.answered.get() == 1);

        server.toggle();

        assertThat(textUntil(hasty, 3)).containsOnlyOnce("HTTP/1.1").doesNotContain("late");
    }

    @Test
    void pipelined_requests_for_streams_are_dropped() throws Exception {
        server = new StreamServer();
        Socket hasty = server.open();

        send(hasty, request("/") + request("/?gm").repeat(2));

        assertThat(readUntil(hasty, 2)).containsExactly(2L);
        await().until(() -> server.broadcaster.count() == 1 && server.broadcaster.count(Audience.PLAYER) == 1);
        for (long revision = 3; revision < 6; revision++) {
            server.toggle();
            assertThat(readUntil(hasty, revision)).containsExactly(revision);
        }
        int forgotten = server.closed.get();

        hasty.close();

        await().until(() -> server.broadcaster.count() == 0 && server.closed.get() == forgotten + 1);
    }

    @Test
    void a_pipelined_stream_behind_a_late_answer_is_dropped() throws Exception {
        server = new StreamServer();
        Socket hasty = server.open();
        send(hasty, request("/") + request("/late") + request("/?gm"));
        await().until(() -> server.answered.get() == 1);
        await().until(() -> server.served.get() == 2);
        assertThat(server.broadcaster.count(Audience.GM)).isZero();

        hasty.close();

        await().until(() -> server.broadcaster.count() == 0 && server.closed.get() == 2);
    }

    @Test
    void half_a_request_behind_the_first_one_does_not_end_the_stream() throws Exception {
        server = new StreamServer();
        Socket hasty = server.open();
        send(hasty, request("/") + "GET /late HTTP/1.1\r\nHost: lo");
        String begun = textUntil(hasty, 2);
        await().until(() -> server.served.get() == 1);

        server.toggle();

        assertThat(readUntil(hasty, 3)).containsExactly(3L);
        assertThat(begun).containsIgnoringCase("\r\nconnection: close\r\n");
    }

    @Test
    void a_quiet_stream_outlasts_the_servers_idle_timeout() throws Exception {
        server = new StreamServer(
                new Settings(NEVER, 10, NEVER, StreamTransport.Mode.AUTO),
                new HttpServerOptions().setIdleTimeout(300).setIdleTimeoutUnit(TimeUnit.MILLISECONDS));
        Socket stream = server.connect("");
        assertThat(readUntil(stream, 2)).containsExactly(2L);
        await().until(() -> server.served.get() == 1);

        Socket quiet = server.open();
        assertThat(quiet.getInputStream().read())
                .as("the server's end of a quiet connection")
                .isEqualTo(-1);

        server.toggle();
        assertThat(readUntil(stream, 3)).containsExactly(3L);
    }
}
