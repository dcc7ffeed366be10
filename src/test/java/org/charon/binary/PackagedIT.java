package org.charon.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.charon.stream.EventStream;
import org.charon.table.Client;
import org.charon.table.Client.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the package: pages, fonts, the campaign, the database. The writes are tested by {@code WritesIT}. */
@QuarkusIntegrationTest
class PackagedIT {

    @TestHTTPResource
    String base;

    private Client gm;
    private Client table;

    @BeforeEach
    void come() {
        gm = Client.login(base, "gm", "gm");
        table = Client.anonymous(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/terminal/", "/gmconsole/", "/messages/", "/login/"})
    void every_page_is_served_with_all_it_loads(String page) {
        Answer answer = table.get(page);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith("text/html");

        List<String> parts = found("(?:src|href)=\"(/[^\"]+)\"", answer.text());
        assertThat(parts).isNotEmpty().allSatisfy(part -> {
            Answer asset = table.get(part);
            assertThat(asset.status()).as(part).isEqualTo(200);
            assertThat(asset.text()).as(part).isNotEmpty();
        });
    }

    @Test
    void the_fonts_are_in_the_package() {
        List<String> styles =
                found("href=\"(/assets/[^\"]+\\.css)\"", table.get("/terminal/").text());
        List<String> fonts = styles.stream()
                .flatMap(style ->
                        found("url\\(([^)]+\\.woff2)\\)", table.get(style).text()).stream())
                .toList();

        assertThat(fonts).isNotEmpty().allSatisfy(font -> {
            Answer answer = table.get(font);
            assertThat(answer.status()).as(font).isEqualTo(200);
            assertThat(answer.text()).startsWith("wOF2");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/gm/locations/                      | obol
            /api/gm/campaign/problems/              | problems
            /api/encounter-map/obol/                | Spine
            /api/encounter-map/obol/all-decks/      | lower
            /api/gm/encounter/token-images/         | salt-walker.png
            /api/gm/encounter/room-visibility/      | room_visibility
            /api/me/                                | "gm"
            /api/ship-status/                       | hull
            /api/gm/ship-status/file/               | Brine in Quill
            /api/messages/                          | messages
            /api/gm/charon/channels/                | bridge
            /api/gm/charon/bridge/pending/          | pending
            /api/charon/bridge/conversation/        | messages
            /api/gm/charon/canned/                  | source
            /api/active-view/                       | instance_id
            /api/terminal/orlune/obol/captain/      | inbox
            /api/star-map/                          | orlune
            /api/system-map/orlune/                 | sallow
            /api/orbit-map/orlune/sallow/           | planet
            /api/crew/                              | Marsh
            /api/npcs/                              | jonah-tell
            /api/sessions/                          | Quiet Hours
            /api/gm/screens/                        | terminals
            """)
    void everything_that_can_be_read_of_the_sample_campaign_is_answered(String path, String part) {
        Answer answer = gm.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().isObject()).isTrue();
        assertThat(answer.text()).contains(part);
    }

    @Test
    void the_sample_campaign_is_read_without_a_problem() {
        assertThat(gm.get("/api/gm/campaign/problems/").json().get("problems")).isEmpty();
    }

    @Test
    void its_images_are_served() {
        assertThat(gm.get("/api/npcs/").text()).contains("/data/campaign/NPCs/images/jonah-tell.svg");
        Answer svg = table.get("/data/campaign/NPCs/images/jonah-tell.svg");
        assertThat(svg.status()).isEqualTo(200);
        assertThat(svg.headers()).containsEntry("content-type", "image/svg+xml").containsKey("etag");
        assertThat(svg.text()).contains("<svg");
        assertThat(table.get("/data/campaign/NPCs/images/salt-walker.png")
                        .headers()
                        .get("content-type"))
                .isEqualTo("image/png");
        List<String> textures = found(
                "\"(/textures/[^\"]+)\"",
                gm.get("/api/orbit-map/orlune/sallow/").text());
        textures.forEach(
                texture -> assertThat(table.get(texture).status()).as(texture).isEqualTo(200));
    }

    @Test
    void a_screen_gets_the_state_at_once_then_every_change_and_the_same_bytes_as_a_reader() {
        try (EventStream screen = table.screen("?audience=player")) {
            await().until(() -> !screen.states().isEmpty());
            assertThat(screen.states().get(0).data())
                    .isEqualTo(table.get("/api/active-view/").text());

            for (String view : List.of("BRIDGE", "STANDBY")) {
                JsonNode answer = gm.post("/api/gm/switch-view/", "{\"view_type\":\"" + view + "\"}")
                        .json();
                EventStream.Event event =
                        screen.awaitRevision(answer.get("revision").asLong());
                assertThat(event.json().get("view_type").asText()).isEqualTo(view);
                assertThat(event.data())
                        .isEqualTo(table.get("/api/active-view/").text());
            }
        }
    }

    @Test
    void a_message_passes_through_the_migrated_database() {
        Answer sent = gm.post("/api/gm/broadcast/", "{\"content\":\"Brace.\",\"priority\":\"CRITICAL\"}");
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        JsonNode newest = table.get("/api/messages/").json().at("/messages/0");
        assertThat(newest.get("content").asText()).isEqualTo("Brace.");
        assertThat(newest.get("id")).isEqualTo(sent.json().get("message_id"));
    }

    @Test
    void what_is_wrong_is_answered_in_words() {
        refused(gm.post("/api/gm/switch-view/", "{\"view_type\":\"PARTY\"}"), 400, "view_type must be one of");
        refused(
                gm.post("/api/gm/encounter/place-token/", "{\"type\":\"npc\",\"name\":\"\",\"x\":1,\"y\":1}"),
                400,
                "name");
        refused(gm.post("/api/gm/encounter/place-token/", "{\"x\":"), 400, "JSON");
        refused(gm.post("/api/gm/broadcast/", "{\"content\":\"" + "x".repeat(70_000) + "\"}"), 413, "");
        refused(gm.get("/api/nothing/"), 404, "");
        refused(gm.get("/api/encounter-map/nowhere/"), 404, "");
        refused(gm.send("DELETE", "/api/me/", null, Map.of()), 405, "");
        refused(table.post("/api/gm/blackout/", "{\"on\":true}"), 401, "");
    }

    @Test
    void health_metrics_and_the_api_document_are_there_and_tools_for_developers_are_not() {
        assertThat(table.get("/q/health").json().get("status").asText()).isEqualTo("UP");
        assertThat(table.get("/q/metrics").text())
                .contains("http_server_requests_seconds_count", "jvm_memory_used_bytes");
        assertThat(table.get("/q/openapi").text()).contains("/api/active-view/");
        assertThat(table.get("/q/swagger-ui/").status()).isEqualTo(404);
        assertThat(table.get("/q/dev-ui/").status()).isEqualTo(404);
    }

    private static void refused(Answer answer, int status, String part) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("error").asText()).isNotEmpty().contains(part);
    }

    private static List<String> found(String pattern, String text) {

        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }
}
