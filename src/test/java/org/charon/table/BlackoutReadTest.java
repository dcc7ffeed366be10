package org.charon.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.charon.table.Client.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What anonymous clients can read of a scene during a blackout. */
@QuarkusTest
class BlackoutReadTest {

    private static final String MAP = "/api/encounter-map/obol/";
    private static final String DESK = "/api/terminal/obol/captain/";
    private static final String TALK = "/api/charon/story/conversation/";
    private static final String STORY = "/api/charon/story/submit/";

    @TestHTTPResource
    String base;

    private Client gm;
    private Client table;
    private String hero;

    @BeforeEach
    void start_a_scene() {
        gm = Client.login(base, "gm", "gm");
        table = Client.anonymous(base);
        WritesTest.backToTheStart(gm);
        gm("switch-view/", "{'view_type':'ENCOUNTER','location_slug':'obol'}");
        gm("encounter/switch-level/", "{'deck_id':'lower'}");
        gm("encounter/room-visibility/", "{'room_visibility':{'hold':true,'captain-cabin':true}}");
        gm("encounter/toggle-portrait/", "{'npc_id':'jonah-tell'}");
        gm("show-terminal/", "{'location_slug':'obol','terminal_slug':'captain'}");
        gm("charon/mode/", "{'mode':'QUERY'}");
        gm("charon/story/send/", "{'content':'I am listening.'}");
        gm("ship-status/hull/", "{'current':7}");
        gm("join/", "{'shown':false}");
        gm("bridge/focus/", "{'level':'orbit','system':'orlune','body':'sallow'}");
        gm("ship-status/toggle/", "{'system':'engines','status':'CRITICAL','info':'On fire'}");
        hero = gm("encounter/place-token/", "{'type':'player','name':'Hero','x':0,'y':0}")
                .get("token_id")
                .asText();
    }

    @AfterEach
    void light() {
        gm("charon/story/clear/", "{}");
        WritesTest.backToTheStart(gm);
    }

    @Test
    void everything_is_readable_before_a_blackout_and_nothing_during_it() {
        assertThat(table.get(MAP).json().get("current_deck").get("rooms")).isNotEmpty();
        assertThat(table.get(DESK).status()).isEqualTo(200);
        assertThat(engines(table)).isEqualTo("CRITICAL");
        assertThat(hull(table)).isEqualTo(7);
        assertThat(focus(table)).isEqualTo("sallow");
        assertThat(table.get(TALK).text()).contains("I am listening.");
        assertThat(ask().status()).isEqualTo(200);
        assertThat(move().status()).isEqualTo(200);

        gm("blackout/", "{'on':true}");

        JsonNode state = table.get("/api/active-view/").json();
        assertThat(state.get("blackout").asBoolean()).isTrue();
        assertThat(state.get("view_type").asText()).isEqualTo("ENCOUNTER");
        assertThat(state.get("location_slug").asText()).isEmpty();
        assertThat(state.get("join_shown").asBoolean())
                .as("as at a table where nothing was done yet")
                .isTrue();
        assertThat(state.get("overlay_terminal_slug").asText()).isEmpty();
        assertThat(state.get("encounter_tokens")).isEmpty();
        assertThat(state.get("encounter_npc_data")).isEmpty();
        assertThat(state.has("location_data")).isFalse();
        JsonNode map = table.get(MAP).json();
        assertThat(map.get("current_deck").get("rooms")).isEmpty();
        assertThat(map.get("room_visibility")).isEmpty();
        assertThat(map.get("current_deck_id").asText())
                .as("not the deck on which play is")
                .isEqualTo("upper");
        assertThat(table.get(MAP + "?deck_id=lower").status()).isEqualTo(404);
        assertThat(table.get(DESK).status()).isEqualTo(403);
        assertThat(engines(table)).isNotEqualTo("CRITICAL");
        assertThat(hull(table)).isEqualTo(41);
        JsonNode said = table.get(TALK).json();
        assertThat(said.get("messages")).isEmpty();
        assertThat(said.get("waiting")).isEmpty();
        assertThat(state.at("/charon_channels/story/newest").asText()).isEmpty();
        assertThat(state.at("/charon_channels/story/waiting").asBoolean()).isFalse();
        assertThat(state.get("ship_gauge_overrides")).isEmpty();
        assertThat(focus(table)).isEmpty();
        assertThat(state.at("/bridge_focus/follow").asBoolean()).isFalse();
        assertThat(ask().status()).isEqualTo(403);
        assertThat(move().status()).isEqualTo(404);

        JsonNode waits = gm.get("/api/gm/charon/story/pending/").json().at("/pending/0/pending_id");
        gm("charon/story/reject/", "{'pending_id':" + waits + "}");
        assertThat(table.get(TALK).json()).isEqualTo(said);

        gm("blackout/", "{'on':false}");
        assertThat(table.get(TALK).text()).contains("Query declined.");
        assertThat(table.get(DESK).status()).isEqualTo(200);
        assertThat(table.get("/api/active-view/").json().get("encounter_tokens").has(hero))
                .isTrue();
    }

    @Test
    void the_gm_reads_everything_during_a_blackout() {
        gm("blackout/", "{'on':true}");

        JsonNode state = gm.get("/api/active-view/").json();
        assertThat(state.get("blackout").asBoolean()).isTrue();
        assertThat(state.get("overlay_terminal_slug").asText()).isEqualTo("captain");
        assertThat(state.get("encounter_tokens").has(hero)).isTrue();
        assertThat(gm.get(MAP).json().get("current_deck").get("rooms")).isNotEmpty();
        assertThat(gm.get(DESK).status()).isEqualTo(200);
        assertThat(engines(gm)).isEqualTo("CRITICAL");
        assertThat(gm.get(TALK).text()).contains("I am listening.");
        assertThat(gm.get(TALK + "?audience=player").text())
                .isEqualTo(table.get(TALK).text());
        assertThat(gm.get("/api/active-view/?audience=player").text())
                .as("what the table sees")
                .isEqualTo(table.get("/api/active-view/").text());
    }

    @Test
    void closing_the_dialog_during_a_blackout_does_not_disclose_whether_it_was_open() {
        gm("blackout/", "{'on':true}");
        long revision =
                gm("charon/toggle-dialog/", "{'open':true}").get("revision").asLong();

        String open = table.post("/api/terminal/hide/", "{}").text()
                + table.post("/api/gm/charon/toggle-dialog/", "{}").text();
        assertThat(gm.get("/api/active-view/")
                        .json()
                        .get("overlay_terminal_slug")
                        .asText())
                .isEqualTo("captain");
        gm.post("/api/terminal/hide/", "{}");
        gm("charon/toggle-dialog/", "{'open':false}");
        String closed = table.post("/api/terminal/hide/", "{}").text()
                + table.post("/api/gm/charon/toggle-dialog/", "{}").text();

        assertThat(open).contains("\"success\":true", "\"revision\":" + revision);
        assertThat(closed).isEqualTo(open.replace("" + revision, "" + (revision + 2)));
    }

    private Answer ask() {
        return table.post(STORY, "{\"query\":\"Is the air sound?\"}");
    }

    private Answer move() {
        return table.post("/api/gm/encounter/move-token/", "{\"token_id\":\"" + hero + "\",\"x\":0,\"y\":1}");
    }

    private static String focus(Client who) {
        return who.get("/api/active-view/").json().at("/bridge_focus/body").asText();
    }

    private static int hull(Client client) {
        return client.get("/api/ship-status/").json().at("/hull/current").asInt();
    }

    private static String engines(Client client) {
        return client.get("/api/ship-status/")
                .json()
                .at("/systems/engines/status")
                .asText();
    }

    private JsonNode gm(String path, String body) {
        Answer answer = gm.post("/api/gm/" + path, body.replace('\'', '"'));
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(200);
        return answer.json();
    }
}
