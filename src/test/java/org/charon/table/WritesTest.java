package org.charon.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.charon.stream.EventStream;
import org.junit.jupiter.api.Test;

/** Each write sends exactly one event to each screen; repeating it sends none. */
@QuarkusTest
class WritesTest {

    @TestHTTPResource
    String base;

    /** A write on the sample campaign; {@code TOKEN} stands for the placed token, {@code PENDING} for the reply. */
    private record Write(String path, String body, Map<String, String> answers, boolean repeatable) {

        static Write of(String path, String body, String... fields) {
            return new Write(path, body, Map.of("fields", String.join(",", fields)), true);
        }

        /** A conversation write: it changes the state, but its answer has no revision. */
        static Write talk(String path, String body, String... fields) {
            return of(path, body, fields).onlyOnce();
        }

        boolean answersRevision() {
            return !path.contains("/charon/bridge/");
        }

        Write onlyOnce() {
            return new Write(path, body, answers, false);
        }

        List<String> fields() {
            return Stream.of(answers.get("fields").split(","))
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    private static final List<Write> WRITES = List.of(
            Write.of(
                    "/api/gm/switch-view/",
                    "{\"view_type\":\"ENCOUNTER\",\"location_slug\":\"obol\"}",
                    "view_type",
                    "location_slug"),
            Write.of(
                    "/api/gm/show-terminal/",
                    "{\"location_slug\":\"obol\",\"terminal_slug\":\"captain\"}",
                    "overlay_terminal_slug"),
            Write.of("/api/terminal/hide/", null),
            Write.of("/api/gm/charon/mode/", "{\"mode\":\"QUERY\"}", "mode"),
            Write.of("/api/gm/charon/location/", "{\"location_path\":\"orlune/obol\"}", "location_path"),
            Write.of("/api/gm/charon/toggle-dialog/", "{\"open\":true}", "charon_dialog_open"),
            Write.of("/api/gm/encounter/switch-level/", "{\"level\":2,\"deck_id\":\"lower\"}", "level", "deck_id"),
            Write.of(
                    "/api/gm/encounter/toggle-room/",
                    "{\"room_id\":\"hold\",\"visible\":true}",
                    "room_id",
                    "visible",
                    "room_visibility"),
            Write.of(
                    "/api/gm/encounter/room-visibility/",
                    "{\"room_visibility\":{\"hold\":true,\"bridge\":true}}",
                    "room_visibility"),
            Write.of(
                    "/api/gm/encounter/set-door-status/",
                    "{\"connection_id\":\"d-spine-bridge\",\"door_status\":\"SEALED\"}",
                    "connection_id",
                    "door_status",
                    "all_door_status"),
            Write.of(
                            "/api/gm/encounter/place-token/",
                            "{\"type\":\"creature\",\"name\":\"Salt Walker\",\"x\":1,\"y\":1}",
                            "token_id",
                            "tokens")
                    .onlyOnce(),
            Write.of("/api/gm/encounter/move-token/", "{\"token_id\":\"TOKEN\",\"x\":2,\"y\":1}", "token_id", "tokens"),
            Write.of(
                    "/api/gm/encounter/move-token/",
                    "{\"token_id\":\"TOKEN\",\"x\":3,\"y\":1,\"gesture\":\"drag-0001\"}",
                    "token_id",
                    "tokens"),
            Write.of(
                    "/api/gm/encounter/update-token-status/",
                    "{\"token_id\":\"TOKEN\",\"status\":[\"wounded\"]}",
                    "token_id",
                    "tokens"),
            Write.of(
                    "/api/gm/encounter/update-token-status/",
                    "{\"token_id\":\"TOKEN\",\"size\":2}",
                    "token_id",
                    "tokens"),
            Write.of(
                    "/api/gm/encounter/move-tokens/",
                    "{\"moves\":[{\"token_id\":\"TOKEN\",\"x\":4,\"y\":3}]}",
                    "tokens"),
            Write.of(
                    "/api/gm/encounter/move-tokens/",
                    "{\"moves\":[{\"token_id\":\"TOKEN\",\"x\":5,\"y\":3}],\"gesture\":\"drag-0002\"}",
                    "tokens"),
            Write.of(
                    "/api/gm/encounter/mark-tokens/",
                    "{\"token_ids\":[\"TOKEN\"],\"status\":\"dead\",\"on\":true}",
                    "tokens"),
            Write.of("/api/gm/encounter/remove-token/", "{\"token_id\":\"TOKEN\"}", "tokens")
                    .onlyOnce(),
            Write.of(
                            "/api/gm/encounter/place-token/",
                            "{\"type\":\"object\",\"name\":\"Crate\",\"x\":1,\"y\":1}",
                            "token_id",
                            "tokens")
                    .onlyOnce(),
            Write.of("/api/gm/encounter/remove-tokens/", "{\"token_ids\":[\"TOKEN\"]}", "tokens")
                    .onlyOnce(),
            Write.of(
                            "/api/gm/encounter/place-token/",
                            "{\"type\":\"object\",\"name\":\"Crate\",\"x\":1,\"y\":1,\"size\":4}",
                            "token_id",
                            "tokens")
                    .onlyOnce(),
            Write.of("/api/gm/encounter/clear-tokens/", null, "tokens"),
            Write.of("/api/gm/encounter/toggle-portrait/", "{\"npc_id\":\"jonah-tell\"}", "active_portraits")
                    .onlyOnce(),
            Write.of(
                    "/api/gm/ship-status/toggle/",
                    "{\"system\":\"engines\",\"status\":\"CRITICAL\",\"condition\":12,\"info\":\"On fire\"}",
                    "system",
                    "override"),
            Write.of("/api/gm/ship-status/hull/", "{\"current\":7}", "current"),
            Write.of("/api/gm/ship-status/armor/", "{\"current\":0}", "current"),
            Write.of("/api/gm/ship-status/reset/", "{\"part\":\"hull\"}"),
            Write.of("/api/gm/ship-status/reset/", null),
            Write.talk("/api/charon/bridge/submit/", "{\"query\":\"Anybody?\"}", "query_id", "pending_id"),
            Write.talk("/api/gm/charon/bridge/mark-read/", null),
            Write.talk("/api/gm/charon/bridge/reject/", "{\"pending_id\":\"PENDING\"}"),
            Write.talk("/api/gm/charon/bridge/generate/", "{\"prompt\":\"Hull\"}", "query_id", "pending_id"),
            Write.talk(
                    "/api/gm/charon/bridge/regenerate/",
                    "{\"pending_id\":\"PENDING\",\"context_override\":\"It leaks\"}"),
            Write.talk("/api/gm/charon/bridge/approve/", "{\"pending_id\":\"PENDING\"}", "message_id"),
            Write.talk("/api/gm/charon/bridge/send/", "{\"content\":\"Sound.\"}", "message_id"),
            Write.talk("/api/gm/charon/bridge/auto-approve/", "{\"on\":true}", "auto_approve"),
            Write.talk("/api/charon/bridge/submit/", "{\"query\":\"And now?\"}", "query_id", "pending_id"),
            Write.talk("/api/gm/charon/bridge/auto-approve/", "{\"on\":false}", "auto_approve"),
            Write.talk("/api/gm/charon/bridge/clear/", null),
            Write.of("/api/gm/switch-view/", "{\"view_type\":\"CHARON_TERMINAL\"}", "view_type"),
            Write.of("/api/gm/switch-view/", "{\"view_type\":\"BRIDGE\"}", "view_type"),
            Write.of("/api/gm/encounter/player-moves/", "{\"allowed\":false}", "player_moves_allowed"),
            Write.of(
                    "/api/gm/bridge/focus/",
                    "{\"level\":\"orbit\",\"system\":\"orlune\",\"body\":\"sallow\",\"element\":\"tithe\"}",
                    "bridge_focus"),
            Write.of("/api/gm/join/", "{\"shown\":false}", "shown"),
            Write.of("/api/gm/blackout/", "{\"on\":true}", "on"),
            Write.of("/api/gm/undo/", null, "undone").onlyOnce(),
            Write.of("/api/gm/redo/", null, "redone").onlyOnce(),
            Write.of("/api/gm/blackout/", "{\"on\":false}", "on"),
            Write.of("/api/gm/undo/", null, "undone").onlyOnce());

    @Test
    void each_write_is_one_event_on_three_screens_and_a_repeat_is_none() {
        Client gm = Client.login(base, "gm", "gm");
        Client table = Client.anonymous(base);
        backToTheStart(gm);
        try (EventStream console = gm.screen("");
                EventStream terminal = gm.screen("?audience=player");
                EventStream phone = table.screen("")) {
            List<EventStream> screens = List.of(console, terminal, phone);
            screens.forEach(screen -> await().until(() -> !screen.states().isEmpty()));
            long revision = console.states().get(0).revision();
            String token = "";
            String pending = "";
            for (Write write : WRITES) {
                String body = write.body() == null
                        ? null
                        : write.body().replace("TOKEN", token).replace("PENDING", pending);
                JsonNode answer = accepted(gm, write, body);
                revision++;
                if (write.answersRevision()) {
                    assertThat(answer.get("revision").asLong()).as(write.path()).isEqualTo(revision);
                }
                for (String field : write.fields()) {
                    assertThat(answer.has(field))
                            .as(write.path() + " answers " + field)
                            .isTrue();
                }
                token = answer.path("token_id").asText(token);
                pending = answer.path("pending_id").asText(pending);
                long reached = revision;
                screens.forEach(screen -> screen.awaitRevision(reached));
                if (write.repeatable()) {
                    JsonNode again = accepted(gm, write, body);
                    assertThat(again.get("revision").asLong())
                            .as("repeat of " + write.path())
                            .isEqualTo(revision);
                }
            }
            long expected = WRITES.size() + 1;
            for (EventStream screen : screens) {
                // Each write was awaited on each screen, so no event could be skipped.
                assertThat(screen.states()).hasSize((int) expected);
            }
        } finally {
            backToTheStart(gm);
        }
    }

    private static JsonNode accepted(Client gm, Write write, String body) {
        Client.Answer answer =
                body == null ? gm.send("POST", write.path(), null, Map.of()) : gm.post(write.path(), body);
        assertThat(answer.status()).as(write.path() + ": " + answer.text()).isEqualTo(200);
        assertThat(answer.json().get("success").asBoolean()).isTrue();
        return answer.json();
    }

    /** All test classes share one server, so each restores the view. */
    static void backToTheStart(Client gm) {
        gm.post("/api/gm/blackout/", "{\"on\":false}");
        gm.post("/api/gm/join/", "{\"shown\":true}");
        gm.post("/api/gm/encounter/player-moves/", "{\"allowed\":true}");
        gm.post("/api/gm/charon/mode/", "{\"mode\":\"DISPLAY\"}");
        gm.post("/api/gm/charon/location/", "{\"location_path\":\"\"}");
        gm.post("/api/gm/charon/toggle-dialog/", "{\"open\":false}");
        gm.post("/api/gm/ship-status/reset/", "{}");
        gm.post("/api/gm/charon/bridge/auto-approve/", "{\"on\":false}");
        gm.post("/api/gm/charon/bridge/clear/", "{}");
        gm.post("/api/gm/switch-view/", "{\"view_type\":\"ENCOUNTER\",\"location_slug\":\"obol\"}");
        gm.post("/api/gm/encounter/room-visibility/", "{\"room_visibility\":{}}");
        gm.post(
                "/api/gm/encounter/set-door-status/",
                "{\"connection_id\":\"d-spine-bridge\",\"door_status\":\"OPEN\"}");
        gm.post("/api/gm/encounter/clear-tokens/", "{}");
        gm.post("/api/gm/encounter/switch-level/", "{\"deck_id\":\"upper\"}");
        JsonNode state = gm.get("/api/active-view/").json();
        state.path("encounter_active_portraits")
                .forEach(npc -> gm.post("/api/gm/encounter/toggle-portrait/", "{\"npc_id\":" + npc + "}"));
        gm.post("/api/gm/bridge/focus/", "{\"level\":\"galaxy\",\"follow\":false}");
        gm.post("/api/gm/switch-view/", "{\"view_type\":\"STANDBY\"}");
    }
}
