package org.charon.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.charon.account.TestUsers;
import org.charon.box.DataFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Malformed requests get a readable JSON error and have no effect. */
@QuarkusTest
class MalformedInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEGABYTE = "x".repeat(1 << 20);

    @TestHTTPResource
    String base;

    @Inject
    DataFolder folder;

    /**
     * A write endpoint.
     *
     * @param body valid, with all fields; null for none
     * @param required names of the required fields
     */
    record Endpoint(String path, boolean gmOnly, String body, Set<String> required) {

        ObjectNode fields() {
            try {
                return (ObjectNode) JSON.readTree(body);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Endpoint> writes() {
        return Stream.of(
                gm(
                        "/api/gm/switch-view/",
                        "{'view_type':'BRIDGE','location_slug':'obol','view_slug':'a'}",
                        "view_type"),
                gm(
                        "/api/gm/show-terminal/",
                        "{'location_slug':'obol','terminal_slug':'captain'}",
                        "location_slug",
                        "terminal_slug"),
                anyone("/api/terminal/hide/", null),
                gm("/api/gm/charon/mode/", "{'mode':'QUERY'}", "mode"),
                gm("/api/gm/charon/location/", "{'location_path':'orlune/obol'}", "location_path"),
                anyone("/api/gm/charon/toggle-dialog/", "{'open':true}"),
                gm("/api/gm/encounter/switch-level/", "{'level':2,'deck_id':'lower'}"),
                gm("/api/gm/encounter/toggle-room/", "{'room_id':'hold','visible':true}", "room_id"),
                gm("/api/gm/encounter/room-visibility/", "{'room_visibility':{'hold':true}}", "room_visibility"),
                gm(
                        "/api/gm/encounter/set-door-status/",
                        "{'connection_id':'d-spine-bridge','door_status':'SEALED'}",
                        "connection_id",
                        "door_status"),
                gm(
                        "/api/gm/encounter/place-token/",
                        "{'type':'npc','name':'Nobody','x':1,'y':1,'image_url':'','size':2,'status':['hidden']}",
                        "type",
                        "name",
                        "x",
                        "y"),
                anyone(
                        "/api/gm/encounter/move-token/",
                        "{'token_id':'0badcafe','x':1,'y':1,'gesture':'a-drag-of-0badcafe'}",
                        "token_id",
                        "x",
                        "y"),
                gm(
                        "/api/gm/encounter/move-tokens/",
                        "{'moves':[{'token_id':'0badcafe','x':1,'y':1}],'gesture':'a-drag-of-0badcafe'}",
                        "moves"),
                gm(
                        "/api/gm/encounter/mark-tokens/",
                        "{'token_ids':['0badcafe'],'status':'dead','on':true}",
                        "token_ids",
                        "status",
                        "on"),
                gm("/api/gm/encounter/remove-tokens/", "{'token_ids':['0badcafe']}", "token_ids"),
                gm("/api/gm/encounter/remove-token/", "{'token_id':'0badcafe'}", "token_id"),
                gm(
                        "/api/gm/encounter/update-token-status/",
                        "{'token_id':'0badcafe','status':['dead'],'size':2}",
                        "token_id"),
                gm("/api/gm/encounter/clear-tokens/", null),
                gm("/api/gm/encounter/toggle-portrait/", "{'npc_id':'jonah-tell'}", "npc_id"),
                gm("/api/gm/encounter/player-moves/", "{'allowed':true}", "allowed"),
                gm(
                        "/api/gm/ship-status/toggle/",
                        "{'system':'engines','status':'ONLINE','condition':50,'info':'a'}",
                        "system",
                        "status"),
                gm("/api/gm/ship-status/hull/", "{'current':5}", "current"),
                gm("/api/gm/ship-status/armor/", "{'current':5}", "current"),
                gm("/api/gm/ship-status/reset/", "{'part':'hull'}"),
                gm(
                        "/api/gm/bridge/focus/",
                        "{'level':'orbit','system':'orlune','body':'sallow','element':'tithe','follow':true}",
                        "level",
                        "system",
                        "body"),
                gm("/api/gm/join/", "{'shown':true}", "shown"),
                gm("/api/gm/blackout/", "{'on':false}", "on"),
                gm("/api/gm/undo/", null),
                gm("/api/gm/redo/", null),
                anyone(
                        "/api/stream/ack/",
                        "{'revision':1,'screen':'a-screen-that-is-not-there','held_ms':0}",
                        "revision"),
                gm("/api/gm/charon/send/", "{'content':'Hello'}", "content"),
                gm("/api/gm/charon/generate/", "{'prompt':'Hello','context_override':'a'}", "prompt"),
                gm("/api/gm/charon/approve/", "{'pending_id':'0badcafe','modified_content':'a'}", "pending_id"),
                gm("/api/gm/charon/reject/", "{'pending_id':'0badcafe'}", "pending_id"),
                gm("/api/gm/charon/regenerate/", "{'pending_id':'0badcafe','context_override':'a'}", "pending_id"),
                gm("/api/gm/charon/clear/", null),
                gm("/api/gm/charon/bridge/send/", "{'content':'Hello'}", "content"),
                gm("/api/gm/charon/bridge/mark-read/", null),
                gm(
                        "/api/gm/charon/bridge/regenerate/",
                        "{'pending_id':'0badcafe','context_override':'a'}",
                        "pending_id"),
                gm("/api/gm/charon/bridge/auto-approve/", "{'on':true}", "on"),
                gm("/api/gm/charon/canned/remove/", "{'id':1}", "id"),
                anyone("/api/charon/bridge/submit/", "{'query':'Hello','client':'a-page-of-0badcafe'}", "query"),
                gm(
                        "/api/gm/broadcast/",
                        "{'content':'Hello','sender':'CHARON','priority':'NORMAL','recipients':[]}",
                        "content"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void malformed_bodies_are_refused_and_change_nothing(Endpoint endpoint) {
        Client gm = Client.login(base, "gm", "gm");
        gm.post("/api/gm/switch-view/", "{\"view_type\":\"ENCOUNTER\",\"location_slug\":\"obol\"}");
        String before = state(gm);
        for (String body : endpoint.body() == null ? List.<String>of() : malformedBodies(endpoint)) {
            Client.Answer answer = gm.post(endpoint.path(), body);
            String sent = endpoint.path() + " < " + abbreviated(body);
            assertThat(answer.status()).as(sent + " > " + answer.text()).isIn(400, 404, 413);
            assertReadableError(answer, sent);
        }
        assertThat(state(gm)).as("the state after refused writes").isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void oversized_bodies_and_other_types_are_refused(Endpoint endpoint) {
        Client gm = Client.login(base, "gm", "gm");
        String before = state(gm);
        Client.Answer big = gm.post(endpoint.path(), "{\"text\":\"" + MEGABYTE + "\"}");
        assertThat(big.status()).isEqualTo(413);
        assertReadableError(big, "a megabyte");
        if (endpoint.body() != null) {
            Client.Answer text =
                    gm.send("POST", endpoint.path(), endpoint.body(), Map.of("Content-Type", "text/plain"));
            assertThat(text.status()).isEqualTo(415);
            assertReadableError(text, "text/plain");
        }
        assertThat(state(gm)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void only_the_gm_may_use_the_gms_endpoints(Endpoint endpoint) {
        Client gm = Client.login(base, "gm", "gm");
        Client player = Client.with(base, TestUsers.player(folder, "ripper"));
        String before = state(gm);
        if (endpoint.gmOnly()) {
            for (String body : List.of(endpoint.body() == null ? "{}" : endpoint.body(), "[]", "{", "null")) {
                Client.Answer stranger = Client.anonymous(base).post(endpoint.path(), body);
                assertThat(stranger.status()).as("anonymous < " + body).isEqualTo(401);
                assertReadableError(stranger, "anonymous");
                Client.Answer guest = player.post(endpoint.path(), body);
                assertThat(guest.status()).as("player < " + body).isEqualTo(403);
                assertReadableError(guest, "player");
            }
        }
        assertThat(state(gm)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void cross_site_writes_are_refused(Endpoint endpoint) {
        Client gm = Client.login(base, "gm", "gm");
        String before = state(gm);
        String body = endpoint.body() == null ? "{}" : endpoint.body();
        for (Map<String, String> headers : List.of(
                Map.of("Origin", "http://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"))) {
            Map<String, String> all = new java.util.HashMap<>(headers);
            all.put("Content-Type", "application/json");
            Client.Answer answer = gm.send("POST", endpoint.path(), body, all);
            assertThat(answer.status()).as(headers.toString()).isEqualTo(403);
            assertReadableError(answer, headers.toString());
        }
        assertThat(state(gm)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void write_endpoints_refuse_get(Endpoint endpoint) {
        if (!endpoint.path().endsWith("/room-visibility/")) {
            Client.Answer answer = Client.login(base, "gm", "gm").get(endpoint.path());
            assertThat(answer.status()).isEqualTo(405);
            assertReadableError(answer, "GET");
        }
    }

    /** Bodies with one mistake each. */
    private static List<String> malformedBodies(Endpoint endpoint) {
        List<String> bodies =
                new ArrayList<>(List.of("[]", "null", "7", "\"text\"", "true", "{", "{]", "\u0000", "{} {}"));
        if (endpoint.required().isEmpty()) {
            bodies.removeIf(body -> body.equals("null"));
        } else {
            bodies.add("");
            bodies.add("{}");
        }
        ObjectNode right = endpoint.fields();
        right.fieldNames().forEachRemaining(field -> {
            if (endpoint.required().contains(field)) {
                bodies.add(right.deepCopy().without(List.of(field)).toString());
                bodies.add(right.deepCopy().putNull(field).toString());
            }
            for (JsonNode wrong : wrongFor(right.get(field))) {
                // Ignored, because the deck determines the level.
                if (!field.equals("level") || !wrong.isInt() || wrong.asInt() > 0) {
                    bodies.add(right.deepCopy().set(field, wrong).toString());
                }
            }
        });
        return bodies;
    }

    private static List<JsonNode> wrongFor(JsonNode right) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        List<JsonNode> wrong = new ArrayList<>();
        if (!right.isTextual()) {
            wrong.add(make.textNode("text"));
            wrong.add(make.textNode("1"));
            wrong.add(make.textNode(""));
        } else {
            wrong.add(make.textNode("a\u0000b"));
            wrong.add(make.textNode("y".repeat(60_000)));
        }
        if (!right.isNumber()) {
            wrong.add(make.numberNode(1));
        } else {
            wrong.add(make.numberNode(1.5));
            wrong.add(make.numberNode(99_999_999_999L));
            wrong.add(make.numberNode(new java.math.BigDecimal("1e300")));
            wrong.add(make.numberNode(-100_000));
        }
        if (!right.isBoolean()) {
            wrong.add(make.booleanNode(true));
        }
        if (!right.isObject()) {
            wrong.add(make.objectNode().put("a", 1));
        } else {
            wrong.add(make.objectNode().put("no-such-room", true));
            wrong.add(make.objectNode().put("hold", "yes"));
            wrong.add(make.objectNode().putNull("hold"));
        }
        if (!right.isArray()) {
            wrong.add(make.arrayNode().add(1));
            wrong.add(make.arrayNode());
        } else {
            wrong.add(make.arrayNode().add(1));
            wrong.add(make.arrayNode().addNull());
            wrong.add(make.arrayNode().add("nobody-of-that-name"));
        }
        return wrong;
    }

    private static void assertReadableError(Client.Answer answer, String what) {
        assertThat(answer.json().path("error").isTextual())
                .as(what + " > " + answer.status() + " " + answer.text())
                .isTrue();
        assertThat(answer.json().size()).isEqualTo(1);
        assertThat(answer.json().get("error").asText())
                .isNotBlank()
                .doesNotContain(
                        "org.charon",
                        "com.fasterxml",
                        "jakarta.",
                        "java.",
                        "Exception",
                        System.getProperty("user.dir"),
                        System.getProperty("java.io.tmpdir"));
    }

    private static String state(Client gm) {
        return gm.get("/api/active-view/").text();
    }

    private static String abbreviated(String body) {
        return body.length() < 200 ? body : body.substring(0, 200) + "…";
    }

    private static Endpoint gm(String path, String body, String... required) {
        return new Endpoint(path, true, body == null ? null : body.replace('\'', '"'), Set.of(required));
    }

    private static Endpoint anyone(String path, String body, String... required) {
        return new Endpoint(path, false, body == null ? null : body.replace('\'', '"'), Set.of(required));
    }
}
