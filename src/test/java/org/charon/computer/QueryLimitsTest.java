package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.charon.table.Client;
import org.charon.table.Client.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits of queries, over HTTP. */
@QuarkusTest
class QueryLimitsTest {

    @TestHTTPResource
    String base;

    private Client gm;
    private Client player;
    private volatile Instant now = Instant.parse("2187-03-01T20:15:00Z");

    @BeforeEach
    void clearConversations() {
        QuarkusMock.installMockForType(new QueryThrottle(() -> now), QueryThrottle.class);
        gm = Client.login(base, "gm", "gm");
        player = Client.anonymous(base);
        clear();
        gm.post("/api/gm/charon/mode/", "{\"mode\":\"QUERY\"}");
    }

    @AfterEach
    void clear() {
        for (String channel : List.of("bridge", "story", "default")) {
            gm.post("/api/gm/charon/" + channel + "/clear/", "{}");
        }
        gm.post("/api/gm/charon/mode/", "{\"mode\":\"DISPLAY\"}");
    }

    @Test
    void a_page_has_one_unanswered_query_across_channels() {
        String first = accepted(ask("bridge", "page-of-ada"));

        for (String channel : List.of("bridge", "story", "default")) {
            Answer refused = ask(channel, "page-of-ada");
            assertThat(refused.status()).as(channel).isEqualTo(429);
            assertThat(refused.json().get("error").asText()).contains("still waits for its answer");
        }
        accepted(ask("bridge", "page-of-bo"));

        gm.post("/api/gm/charon/bridge/reject/", "{\"pending_id\":\"" + first + "\"}");
        accepted(ask("story", "page-of-ada"));
    }

    @Test
    void a_page_without_an_id_is_identified_by_its_address() {
        accepted(ask("bridge", null));

        assertThat(ask("story", null).status()).isEqualTo(429);
        accepted(ask("story", "page-of-ada"));
        assertThat(ask("story", "address 127.0.0.1").status()).isEqualTo(400);
    }

    @Test
    void an_address_may_send_twenty_queries_a_minute_from_all_its_pages() {
        IntStream.range(0, 10).forEach(i -> accepted(ask("bridge", "page-on-bridge-" + i)));
        IntStream.range(0, 10).forEach(i -> accepted(ask("story", "page-in-story-" + i)));

        Answer refused = ask("default", "page-of-ada");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("error").asText()).contains("20 queries", "wait 60 seconds");
        assertThat(refused.headers()).containsEntry("retry-after", "60");

        now = now.plus(Duration.ofSeconds(60));
        accepted(ask("default", "page-of-ada"));
    }

    @Test
    void refused_queries_do_not_count() {
        accepted(ask("bridge", "page-of-ada"));
        for (int i = 0; i < 25; i++) {
            assertThat(ask("bridge", "page-of-ada").status()).isEqualTo(429);
            assertThat(ask("encounter-nowhere", "page-of-bo").status()).isEqualTo(404);
            assertThat(ask("story", "x").status()).isEqualTo(400);
        }

        accepted(ask("story", "page-of-bo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven-c", "has space", "tschüß-tschüß", "a_underscore", "<script>alert</script>"})
    void a_malformed_client_id_is_refused(String client) {
        Answer refused = ask("bridge", client);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("error").asText())
                .isEqualTo("client must be 8 to 64 letters, digits and hyphens, or be left out.");
    }

    @Test
    void client_ids_are_not_disclosed() {
        accepted(ask("bridge", "page-of-ada"));

        for (Client anybody : List.of(player, gm)) {
            assertThat(anybody.get("/api/charon/bridge/conversation/").text()).doesNotContain("page-of-ada");
            assertThat(anybody.get("/api/active-view/").text()).doesNotContain("page-of-ada");
        }
        String pending = gm.get("/api/gm/charon/bridge/pending/").text();
        assertThat(pending).contains("Anybody?").doesNotContain("page-of-ada", "client", "unattended");
    }

    private Answer ask(String channel, String client) {
        String page = client == null ? "" : ",\"client\":\"" + client + "\"";
        return player.post("/api/charon/" + channel + "/submit/", "{\"query\":\"Anybody?\"" + page + "}");
    }

    private static String accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("pending_id").asText();
    }
}
