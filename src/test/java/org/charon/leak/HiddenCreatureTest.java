package org.charon.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.charon.stream.EventStream;
import org.charon.table.Client;
import org.junit.jupiter.api.Test;

/** Players are not sent anything while the GM moves a hidden creature through revealed rooms. */
@QuarkusTest
class HiddenCreatureTest {

    private static final String NAME = "The thing behind the panel";

    @TestHTTPResource
    String base;

    @Test
    void no_answer_and_no_event_tells_the_players_of_it() {
        Client gm = Client.login(base, "gm", "gm");
        Client table = Client.anonymous(base);
        gm.post("/api/gm/switch-view/", "{\"view_type\":\"ENCOUNTER\",\"location_slug\":\"obol\"}");
        gm.post("/api/gm/encounter/room-visibility/", "{\"room_visibility\":{}}");
        gm.post("/api/gm/encounter/switch-level/", "{\"deck_id\":\"upper\"}");
        gm.post("/api/gm/encounter/clear-tokens/", "{}");
        // Placed while every room is hidden, because it can only be marked after it was placed.
        String creature = placed(gm, "creature", NAME, 2, 3);
        gm.post(
                "/api/gm/encounter/update-token-status/",
                "{\"token_id\":\"" + creature + "\",\"status\":[\"hidden\"]}");
        JsonNode map = gm.get("/api/encounter-map/obol/").json().get("current_deck");
        JsonNode room = map.get("rooms").get(0);
        gm.post("/api/gm/encounter/toggle-room/", "{\"room_id\":" + room.get("id") + ",\"visible\":true}");
        int x = (int) Math.ceil(room.get("x").asDouble());
        int y = (int) Math.ceil(room.get("y").asDouble());
        String crew = placed(gm, "player", "Ines", x, y);
        JsonNode rooms = table.get("/api/active-view/").json().get("encounter_room_visibility");

        try (EventStream screen = table.screen("")) {
            long revision = 0;
            for (String move : List.of(
                    "move-token/ {\"token_id\":\"%s\",\"x\":%d,\"y\":%d}".formatted(creature, x, y),
                    "move-tokens/ {\"moves\":[{\"token_id\":\"%s\",\"x\":%d,\"y\":%d},{\"token_id\":\"%s\",\"x\":%d,\"y\":%d}]}"
                            .formatted(creature, x + 1, y, crew, x, y),
                    "update-token-status/ {\"token_id\":\"%s\",\"size\":2}".formatted(creature),
                    "mark-tokens/ {\"token_ids\":[\"%s\",\"%s\"],\"status\":\"wounded\",\"on\":true}"
                            .formatted(creature, crew))) {
                String[] parts = move.split(" ", 2);
                Client.Answer answer = gm.post("/api/gm/encounter/" + parts[0], parts[1]);
                assertThat(answer.status()).as(move + answer.text()).isEqualTo(200);
                assertThat(answer.json()
                                .get("tokens")
                                .get(creature)
                                .get("status")
                                .toString())
                        .as("the mark stays")
                        .contains("hidden");
                revision = answer.json().get("revision").asLong();
                screen.awaitRevision(revision);
                tellsNothing(table.get("/api/active-view/").text(), creature);
                Client.Answer own = table.post(
                        "/api/gm/encounter/move-token/",
                        "{\"token_id\":\"" + crew + "\",\"x\":" + x + ",\"y\":" + y + "}");
                assertThat(own.json().get("tokens").size()).isEqualTo(1);
                tellsNothing(own.text(), creature);
            }
            assertThat(screen.states()).isNotEmpty().allSatisfy(event -> tellsNothing(event.data(), creature));
            assertThat(table.get("/api/active-view/").json().get("encounter_room_visibility"))
                    .isEqualTo(rooms);
        } finally {
            gm.post("/api/gm/encounter/clear-tokens/", "{}");
            gm.post("/api/gm/encounter/room-visibility/", "{\"room_visibility\":{}}");
            gm.post("/api/gm/switch-view/", "{\"view_type\":\"STANDBY\"}");
        }
    }

    private static void tellsNothing(String sent, String creature) {
        assertThat(sent).doesNotContain(creature).doesNotContain(NAME);
    }

    private static String placed(Client gm, String type, String name, int x, int y) {
        Client.Answer answer = gm.post(
                "/api/gm/encounter/place-token/",
                "{\"type\":\"%s\",\"name\":\"%s\",\"x\":%d,\"y\":%d}".formatted(type, name, x, y));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("token_id").asText();
    }
}
