package org.charon.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.charon.table.Client.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Undo and redo as seen by the GM and players. */
@QuarkusTest
class UndoTest {

    @TestHTTPResource
    String base;

    private Client gm;
    private Client table;

    @BeforeEach
    void aboard() {
        gm = Client.login(base, "gm", "gm");
        table = Client.anonymous(base);
        WritesTest.backToTheStart(gm);
        done(gm.post("/api/gm/switch-view/", "{\"view_type\":\"ENCOUNTER\",\"location_slug\":\"obol\"}"));
    }

    @AfterEach
    void leave() {
        WritesTest.backToTheStart(gm);
    }

    @Test
    void revealing_a_room_is_undone_and_redone_and_described() {
        done(gm.post("/api/gm/encounter/toggle-room/", "{\"room_id\":\"bridge\",\"visible\":true}"));
        assertThat(state(gm, "").get("undo").asText()).isEqualTo("Revealed Bridge");

        JsonNode undone = done(gm.post("/api/gm/undo/", null));
        assertThat(undone.get("undone").asText()).isEqualTo("Revealed Bridge");
        JsonNode hidden = state(table, "");
        assertThat(hidden.get("revision").asLong())
                .isEqualTo(undone.get("revision").asLong());
        assertThat(hidden.get("encounter_room_visibility")).isEmpty();
        assertThat(state(gm, "").get("redo").asText()).isEqualTo("Revealed Bridge");

        JsonNode redone = done(gm.post("/api/gm/redo/", "{}"));
        assertThat(redone.get("redone").asText()).isEqualTo("Revealed Bridge");
        assertThat(state(table, "").get("encounter_room_visibility").has("bridge"))
                .isTrue();
        assertThat(state(gm, "").has("redo")).isFalse();
    }

    @Test
    void players_do_not_see_the_undo_history() {
        done(gm.post("/api/gm/encounter/toggle-room/", "{\"room_id\":\"bridge\",\"visible\":true}"));
        done(gm.post("/api/gm/encounter/toggle-room/", "{\"room_id\":\"spine\",\"visible\":true}"));
        done(gm.post("/api/gm/undo/", null));

        for (JsonNode seen : new JsonNode[] {state(table, ""), state(gm, "?audience=player")}) {
            assertThat(seen.has("undo")).isFalse();
            assertThat(seen.has("redo")).isFalse();
        }
        assertThat(state(gm, "").has("undo")).isTrue();
        assertThat(state(gm, "").has("redo")).isTrue();
    }

    @Test
    void an_empty_history_is_reported_and_changes_nothing() {
        int taken = 0;
        while (gm.post("/api/gm/undo/", null).status() == 200) {
            taken++;
            assertThat(taken).isLessThanOrEqualTo(100);
        }
        assertThat(taken).isPositive();
        String before = gm.get("/api/active-view/").text();

        Answer refused = gm.post("/api/gm/undo/", null);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("error").asText()).startsWith("There is nothing to undo");
        assertThat(gm.get("/api/active-view/").text()).isEqualTo(before);
        assertThat(state(gm, "").has("undo")).isFalse();

        done(gm.post("/api/gm/switch-view/", "{\"view_type\":\"SHIP_DASHBOARD\"}"));
        Answer nothing = gm.post("/api/gm/redo/", null);
        assertThat(nothing.status()).isEqualTo(409);
        assertThat(nothing.json().get("error").asText()).startsWith("There is nothing to redo");
    }

    private static JsonNode state(Client client, String query) {
        return client.get("/api/active-view/" + query).json();
    }

    private static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("success").asBoolean()).isTrue();
        return answer.json();
    }
}
