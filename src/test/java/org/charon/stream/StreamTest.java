package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.charon.table.Client;
import org.junit.jupiter.api.Test;

/** The stream over HTTP. */
@QuarkusTest
@TestProfile(StreamTest.Quick.class)
class StreamTest {

    /** Intervals short enough for a test. */
    public static class Quick implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "charon.stream.keepalive", "200ms",
                    "charon.stream.stall-timeout", "2s",
                    "charon.stream.max-subscribers", "8");
        }
    }

    @TestHTTPResource
    URI base;

    @Inject
    Broadcaster screens;

    @Test
    void the_first_event_comes_at_once_and_holds_what_rest_answers_byte_for_byte() {
        Client gm = gm();
        for (String query : List.of("", "?audience=player")) {
            try (EventStream screen = gm.screen(query)) {
                await().until(() -> !screen.states().isEmpty());
                EventStream.Event first = screen.states().get(0);
                assertThat(first.data())
                        .isEqualTo(gm.get("/api/active-view/" + query).text());
                assertThat(first.fields().get("id"))
                        .isEqualTo(first.json().get("instance_id").asText() + "-" + first.revision());
            }
        }
    }

    @Test
    void the_head_tells_proxies_neither_to_cache_nor_to_buffer() {
        try (EventStream screen = table().screen("")) {
            var headers = screen.response().headers();
            assertThat(headers.firstValue("Content-Type")).contains("text/event-stream");
            assertThat(headers.firstValue("Cache-Control")).contains("no-cache, no-transform");
            assertThat(headers.firstValue("X-Accel-Buffering")).contains("no");
        }
    }

    @Test
    void a_head_request_opens_no_stream() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> head = client.send(
                HttpRequest.newBuilder(base.resolve("/api/active-view/stream/"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).contains("text/event-stream");
        await().until(() -> screens.count() == 0);
        HttpResponse<String> next = client.send(
                HttpRequest.newBuilder(base.resolve("/api/active-view/")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(next.body()).startsWith("{");
    }

    @Test
    void a_quiet_stream_sends_keepalives() {
        try (EventStream screen = table().screen("")) {
            await().until(() -> screen.pings().size() >= 3);
            assertThat(screen.comments()).contains("keepalive");
            assertThat(screen.events().get(0).fields()).containsEntry("retry", "3000");
            assertThat(screen.pings().get(0).data())
                    .isEqualTo(String.valueOf(screen.states().get(0).revision()));
        }
    }

    @Test
    void one_subscriber_too_many_is_answered_with_503() {
        List<EventStream> screens = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                screens.add(table().screen(""));
            }
            Client.Answer refused = table().get("/api/active-view/stream/");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.headers()).containsKey("retry-after");
            assertThat(refused.json().get("error").asText()).isNotBlank();
        } finally {
            screens.forEach(EventStream::close);
        }
        await().untilAsserted(() -> {
            try (EventStream screen = table().screen("")) {
                assertThat(screen.response().statusCode()).isEqualTo(200);
            }
        });
    }

    @Test
    void a_subscriber_that_never_reads_delays_nobody_and_is_closed() throws Exception {
        Client gm = gm();
        gm.post("/api/gm/switch-view/", "{\"view_type\":\"ENCOUNTER\",\"location_slug\":\"weir-station\"}");
        try (Socket stalled = new Socket();
                EventStream reading = gm.screen("")) {
            // A small window, set before connecting, fills after a few states.
            stalled.setReceiveBufferSize(4096);
            stalled.connect(new java.net.InetSocketAddress(base.getHost(), base.getPort()));
            OutputStream out = stalled.getOutputStream();
            out.write(
                    ("GET /api/active-view/stream/ HTTP/1.1\r\nHost: localhost\r\nCookie: " + gm.cookie() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();

            await().until(() -> screens.count() == 2);
            long revision = 0;
            for (int i = 0; i < 600; i++) {
                revision = gm.post(
                                "/api/gm/encounter/toggle-room/",
                                "{\"room_id\":\"dock-a\",\"visible\":" + (i % 2 == 0) + "}")
                        .json()
                        .get("revision")
                        .asLong();
            }
            reading.awaitRevision(revision);
            await().atMost(Duration.ofSeconds(30)).until(() -> screens.count() == 1);
            assertThat(reading.hasEnded()).isFalse();
        } finally {
            gm.post("/api/gm/encounter/room-visibility/", "{\"room_visibility\":{}}");
            gm.post("/api/gm/switch-view/", "{\"view_type\":\"STANDBY\"}");
        }
    }

    @Test
    void a_logout_ends_the_gms_streams_and_nobody_elses() {
        Client leaving = gm();
        Client staying = gm();
        try (EventStream closed = leaving.screen("");
                EventStream open = staying.screen("")) {
            await().until(() -> !closed.states().isEmpty() && !open.states().isEmpty());
            leaving.send("POST", "/api/logout/", null, Map.of());
            await().until(closed::hasEnded);
            int pings = open.pings().size();
            await().until(() -> open.pings().size() > pings + 1);
        }
    }

    @Test
    void the_stream_works_over_http_1_and_2_alike() throws Exception {
        for (HttpClient.Version version : HttpClient.Version.values()) {
            HttpResponse<InputStream> response = HttpClient.newBuilder()
                    .version(version)
                    .build()
                    .send(
                            HttpRequest.newBuilder(base.resolve("/api/active-view/stream/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] start = body.readNBytes(40);
                assertThat(new String(start, StandardCharsets.UTF_8)).startsWith("retry: 3000\n\nid: ");
            }
        }
    }

    private Client gm() {
        return Client.login(base.toString(), "gm", "gm");
    }

    private Client table() {
        return Client.anonymous(base.toString());
    }
}
