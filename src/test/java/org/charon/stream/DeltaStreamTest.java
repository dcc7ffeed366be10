package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.charon.table.Client;
import org.charon.view.JsonPatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stream of patches over HTTP. */
@QuarkusTest
class DeltaStreamTest {

    /** As sent by browsers. */
    private static final String ACCEPTED = "gzip, deflate, br, zstd";

    private static final HttpClient ONE =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final HttpClient TWO =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    @TestHTTPResource
    URI base;

    private Client gm;
    private String token;

    @BeforeEach
    void aboard() {
        gm = Client.login(base.toString(), "gm", "gm");
        post("/api/gm/switch-view/", "{\"view_type\":\"ENCOUNTER\",\"location_slug\":\"weir-station\"}");
        post("/api/gm/encounter/room-visibility/", "{\"room_visibility\":{\"transfer-hall\":true,\"mess\":true}}");
        token = post(
                        "/api/gm/encounter/place-token/",
                        "{\"type\":\"player\",\"name\":\"Kestrel Vance\",\"x\":15,\"y\":8}")
                .get("token_id")
                .asText();
    }

    @AfterEach
    void leave() {
        post("/api/gm/blackout/", "{\"on\":false}");
        post("/api/gm/encounter/clear-tokens/", "{}");
        post("/api/gm/encounter/room-visibility/", "{\"room_visibility\":{}}");
        post("/api/gm/switch-view/", "{\"view_type\":\"STANDBY\"}");
    }

    @Test
    void the_first_event_is_the_whole_state_and_a_move_is_a_patch_for_both() {
        for (String query : List.of("?delta=1", "?delta=1&audience=player")) {
            try (EventStream screen = gm.screen(query)) {
                await().until(() -> !screen.states().isEmpty());
                EventStream.Event first = screen.states().get(0);
                assertThat(first.json()).isEqualTo(state(query));

                move(query.contains("player") ? 17 : 16, 9);

                EventStream.Event patch = patches(screen, 1).get(0);
                long from = first.revision();
                assertThat(patch.fields()).containsOnlyKeys("event");
                assertThat(patch.json().fieldNames()).toIterable().containsExactly("from", "to", "patch");
                assertThat(patch.json().get("from").asLong()).isEqualTo(from);
                assertThat(patch.json().get("to").asLong()).isEqualTo(from + 1);
                assertThat(shown(screen)).isEqualTo(state(query));
                assertThat(screen.states()).hasSize(1);
            }
        }
    }

    @Test
    void patches_always_lead_to_the_state() {
        try (EventStream console = gm.screen("?delta=1");
                EventStream tv = gm.screen("?delta=1&audience=player");
                EventStream packed = packed(ONE, "?delta=1");
                EventStream packedTv = packed(ONE, "?delta=1&audience=player");
                EventStream newer = packed(TWO, "?delta=1");
                EventStream plain = gm.screen("")) {
            for (EventStream screen : List.of(console, tv, packed, packedTv, newer, plain)) {
                await().until(() -> !screen.states().isEmpty());
            }
            post("/api/gm/encounter/toggle-room/", "{\"room_id\":\"stores\",\"visible\":true}");
            move(16, 10);
            post("/api/gm/blackout/", "{\"on\":true}");
            move(17, 12);
            post("/api/gm/blackout/", "{\"on\":false}");
            post("/api/gm/undo/", "{}");
            post("/api/gm/undo/", "{}");
            post("/api/gm/redo/", "{}");
            post("/api/gm/switch-view/", "{\"view_type\":\"BRIDGE\"}");
            post("/api/gm/switch-view/", "{\"view_type\":\"ENCOUNTER\",\"location_slug\":\"obol\"}");
            post("/api/gm/encounter/toggle-portrait/", "{\"npc_id\":\"jonah-tell\"}");
            long last = post("/api/gm/encounter/toggle-portrait/", "{\"npc_id\":\"jonah-tell\"}")
                    .get("revision")
                    .asLong();

            assertThat(arrived(console, last)).isEqualTo(state(""));
            assertThat(arrived(packed, last)).isEqualTo(state(""));
            assertThat(arrived(newer, last)).isEqualTo(state(""));
            assertThat(arrived(tv, last)).isEqualTo(state("?audience=player"));
            assertThat(arrived(packedTv, last)).isEqualTo(state("?audience=player"));
            for (EventStream screen : List.of(console, tv, packed, packedTv, newer)) {
                assertThat(patches(screen, 1)).isNotEmpty();
            }
            assertThat(plain.awaitRevision(last).json()).isEqualTo(state(""));
            assertThat(plain.events()).extracting(EventStream.Event::name).doesNotContain("patch");
        }
    }

    @Test
    void a_move_costs_a_browser_at_most_300_bytes_of_its_connection() throws IOException {
        for (String query : List.of("?delta=1", "?delta=1&audience=player")) {
            String other = post(
                            "/api/gm/encounter/place-token/",
                            "{\"type\":\"player\",\"name\":\"Bram Achterberg\",\"x\":15,\"y\":8}")
                    .get("token_id")
                    .asText();
            try (GzipConnection wire = GzipConnection.open(base, query, ACCEPTED, gm.cookie());
                    EventStream screen = gm.screen(query)) {
                await().until(() ->
                        wire.events().contains("activeview") && !screen.states().isEmpty());
                long before = screen.states().get(0).revision();
                // Moves between and within rooms, including the token's first ones.
                for (int i = 1; i <= 6; i++) {
                    int moves = i;
                    move(i % 3 == 0 ? other : token, 14 + i, 8 + 3 * (i % 2));
                    await().until(() -> wire.sizes("patch").size() == moves);
                }
                assertThat(wire.sizes("patch")).allMatch(size -> size <= 300);
                assertThat(patches(screen, 6)).hasSize(6).allSatisfy(patch -> assertThat(
                                patch.json().get("to").asLong())
                        .isGreaterThan(before));
            }
        }
    }

    @Test
    void only_patch_streams_that_accept_gzip_are_compressed() {
        for (String none : Arrays.asList(null, "identity", "br", "gzip;q=0", "deflate, gzip; q=0.0")) {
            try (EventStream screen = EventStream.open(ONE, base.toString(), "?delta=1", gm.cookie(), none)) {
                await().until(() -> !screen.states().isEmpty());
                assertThat(screen.response().headers().map()).doesNotContainKey("Content-Encoding");
            }
        }
        try (EventStream plain = packed(ONE, "");
                EventStream patched = packed(ONE, "?delta=1")) {
            await().until(() -> !plain.states().isEmpty() && !patched.states().isEmpty());
            assertThat(plain.response().headers().map()).doesNotContainKey("Content-Encoding");
            assertThat(patched.response().headers().map())
                    .containsEntry("Content-Encoding", List.of("gzip"))
                    .containsEntry("Vary", List.of("Accept-Encoding"));
        }
    }

    @Test
    void only_1_is_a_delta_and_the_answer_says_so() {
        for (String query : List.of("?delta=0", "?delta=2", "?delta=true", "?delta=01")) {
            Client.Answer refused = gm.get("/api/active-view/stream/" + query);
            assertThat(refused.status()).as(query).isEqualTo(400);
            assertThat(refused.json().get("error").asText()).contains("delta must be 1");
        }
    }

    @Test
    void the_head_is_that_of_the_plain_stream() {
        try (EventStream plain = gm.screen("");
                EventStream patched = gm.screen("?delta=1")) {
            var headers = patched.response().headers().map();
            assertThat(headers).isEqualTo(plain.response().headers().map());
            assertThat(headers).containsEntry("Content-Type", List.of("text/event-stream"));
            await().until(() -> !patched.events().isEmpty());
            assertThat(patched.events().get(0).fields()).containsEntry("retry", "3000");
        }
    }

    private static List<EventStream.Event> patches(EventStream screen, int atLeast) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> screen.events().stream()
                                .filter(event -> event.name().equals("patch"))
                                .toList(),
                        patches -> patches.size() >= atLeast);
    }

    /** The state of a screen that applies every event to the previous state. */
    private static JsonNode shown(EventStream screen) {
        JsonNode state = null;
        for (EventStream.Event event : screen.events()) {
            if (event.name().equals("activeview")) {
                state = event.json();
            } else if (event.name().equals("patch")) {
                assertThat(event.json().get("from").asLong())
                        .isEqualTo(state.get("revision").asLong());
                state = JsonPatch.apply(state, event.json().get("patch"));
            }
        }
        return state;
    }

    private static JsonNode arrived(EventStream screen, long revision) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> shown(screen), shown -> shown.get("revision").asLong() == revision);
    }

    /** Parsed, because a patch may put the fields of an object in another order. */
    private JsonNode state(String query) {
        return gm.get("/api/active-view/" + query).json();
    }

    private EventStream packed(HttpClient client, String query) {
        return EventStream.open(client, base.toString(), query, gm.cookie(), ACCEPTED);
    }

    private void move(int x, int y) {
        move(token, x, y);
    }

    private void move(String id, int x, int y) {
        post("/api/gm/encounter/move-token/", "{\"token_id\":\"" + id + "\",\"x\":" + x + ",\"y\":" + y + "}");
    }

    private JsonNode post(String path, String json) {
        Client.Answer answer = gm.post(path, json);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(200);
        return answer.json();
    }
}
