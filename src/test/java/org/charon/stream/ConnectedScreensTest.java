package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.charon.table.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The GM's list of connected screens, and the paint reports behind it. */
@QuarkusTest
class ConnectedScreensTest {

    @TestHTTPResource
    String base;

    private final String id = UUID.randomUUID().toString();
    private Client gm;
    private Client table;

    @BeforeEach
    void come() {
        gm = Client.login(base, "gm", "gm");
        table = Client.anonymous(base);
        // The server may still count streams of earlier tests.
        await().until(() -> terminals() == 0 && connected().get("consoles").asInt() == 0);
    }

    @Test
    void streams_are_counted_by_the_page_they_say_or_else_by_their_audience() {
        try (EventStream tv = table.screen("?audience=player&page=terminal&screen=" + id);
                EventStream script = table.screen("");
                EventStream preview = gm.screen("?audience=player&page=preview&screen=" + UUID.randomUUID());
                EventStream console = gm.screen("?screen=" + UUID.randomUUID());
                EventStream laptop = gm.screen("?page=console")) {
            List.of(tv, script, preview, console, laptop)
                    .forEach(stream -> await().until(() -> !stream.states().isEmpty()));

            assertThat(terminals()).isEqualTo(2);
            assertThat(connected().get("consoles").asInt()).isEqualTo(2);
        }
        await().until(() -> terminals() == 0);
    }

    @Test
    void a_page_that_reconnects_with_its_id_is_still_one_screen() {
        EventStream dead = table.screen("?screen=" + id);
        await().until(() -> !dead.states().isEmpty());
        try (EventStream second = table.screen("?screen=" + id)) {
            await().until(() -> !second.states().isEmpty());
            assertThat(terminals()).isEqualTo(1);

            dead.close();
            assertThat(terminals()).isEqualTo(1);
            assertThat(ack(revision(), id).status()).isEqualTo(200);
        }
    }

    @Test
    void a_report_is_taken_once_a_second_and_is_no_change_of_the_state() {
        try (EventStream screen = table.screen("?screen=" + id)) {
            await().until(() -> !screen.states().isEmpty());
            assertThat(connected().get("slowest_ms").isNull()).isTrue();
            String state = gm.get("/api/active-view/").text();

            Client.Answer taken = ack(revision(), id);
            assertThat(taken.status()).as(taken.text()).isEqualTo(200);
            assertThat(taken.text()).isEqualTo("{\"success\":true}");
            assertThat(connected().get("slowest_ms").asLong()).isBetween(0L, 60_000L);
            assertThat(connected().get("behind").asInt()).isZero();

            Client.Answer again = ack(revision(), id);
            assertThat(again.status()).isEqualTo(429);
            assertThat(again.headers()).containsEntry("retry-after", "1");
            assertThat(gm.get("/api/active-view/").text()).isEqualTo(state);
            assertThat(screen.states()).hasSize(1);
        }
    }

    @Test
    void a_report_says_what_is_wrong_with_it() {
        try (EventStream screen = table.screen("?screen=" + id)) {
            await().until(() -> !screen.states().isEmpty());

            assertThat(ack(revision() + 5, id).status()).isEqualTo(400);
            assertThat(ack(revision(), "nobody-has-this-id").status()).isEqualTo(404);
            assertThat(ack(revision(), "a b").status()).isEqualTo(400);
            assertThat(ack(revision(), "a b").json().get("error").asText()).contains("8 to 64 letters");
            assertThat(table.post("/api/stream/ack/", "{\"revision\":" + revision() + "}")
                            .status())
                    .as("without an id")
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"screen=short", "screen=with_underscore", "page=TERMINAL", "page=x"})
    void a_malformed_screen_or_page_is_a_400_in_words(String query) {
        Client.Answer answer = table.get("/api/active-view/stream/?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).startsWith(query.substring(0, query.indexOf('=')));
    }

    @Test
    void only_the_gm_may_read_them() {
        assertThat(table.get("/api/gm/screens/").status()).isEqualTo(401);
    }

    private Client.Answer ack(long revision, String screen) {
        return table.post(
                "/api/stream/ack/", "{\"revision\":%d,\"screen\":\"%s\",\"held_ms\":0}".formatted(revision, screen));
    }

    private long revision() {
        return gm.get("/api/active-view/").json().get("revision").asLong();
    }

    private int terminals() {
        return connected().get("terminals").asInt();
    }

    private JsonNode connected() {
        return gm.get("/api/gm/screens/").json();
    }
}
