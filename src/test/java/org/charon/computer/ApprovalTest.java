package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.charon.stream.EventStream;
import org.charon.table.Client;
import org.charon.table.Client.Answer;
import org.charon.view.ViewStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Approval of replies, and what each screen receives of it. */
@QuarkusTest
class ApprovalTest {

    private static final List<String> CHANNELS = List.of("default", "bridge", "story");

    @TestHTTPResource
    String base;

    @Inject
    ViewStore store;

    private Client gm;
    private Client player;

    @BeforeEach
    void clearConversations() {
        // These tests exceed the limit of twenty queries a minute.
        QuarkusMock.installMockForType(new QueryThrottle(), QueryThrottle.class);
        gm = Client.login(base, "gm", "gm");
        player = Client.anonymous(base);
        resetComputer();
    }

    @AfterEach
    void resetComputer() {
        for (String channel : CHANNELS) {
            gm(channel + "/auto-approve/", "{'on':false}");
            gm(channel + "/clear/", "{}");
        }
    }

    @Test
    void a_channel_without_approval_replies_at_once_and_the_others_do_not() {
        JsonNode switched = gm("bridge/auto-approve/", "{'on':true}");
        assertThat(switched.get("auto_approve").asBoolean()).isTrue();
        assertThat(standing(gm, "bridge").get("auto_approve").asBoolean()).isTrue();
        assertThat(standing(gm, "story").get("auto_approve").asBoolean()).isFalse();

        JsonNode asked = ask("Is the air sound?");

        JsonNode said = player.get("/api/charon/bridge/conversation/").json();
        assertThat(said.get("waiting")).isEmpty();
        assertThat(said.get("messages")).hasSize(2);
        JsonNode answer = said.get("messages").get(1);
        assertThat(answer.get("role").asText()).isEqualTo("charon");
        assertThat(answer.get("query_id")).isEqualTo(asked.get("query_id"));
        assertThat(canned()).contains(answer.get("content").asText());
        assertThat(standing(gm, "bridge").get("unread").asInt())
                .as("the GM has not seen it")
                .isEqualTo(1);
        assertThat(standing(gm, "bridge").get("pending").asInt()).isZero();
    }

    @Test
    void pending_replies_stay_pending_and_a_cleared_channel_still_replies() {
        ask("Before?");

        gm("bridge/auto-approve/", "{'on':true}");
        assertThat(player.get("/api/charon/bridge/conversation/").json().get("waiting"))
                .hasSize(1);

        gm("bridge/clear/", "{}");
        ask("After?");
        assertThat(player.get("/api/charon/bridge/conversation/").json().get("messages"))
                .hasSize(2);

        gm("bridge/auto-approve/", "{'on':false}");
        ask("And now?");
        assertThat(player.get("/api/charon/bridge/conversation/").json().get("waiting"))
                .hasSize(1);
    }

    @Test
    void a_new_draft_replaces_the_previous_one() {
        JsonNode asked = ask("Is the air sound?");
        String id = "{'pending_id':" + asked.get("pending_id");
        assertThat(pending().get("draft").asText()).isEqualTo("NONE");

        gm("bridge/regenerate/", id + ",'context_override':'It is not'}");

        assertThat(pending().get("draft").asText()).isEqualTo("READY");
        assertThat(pending().get("context_note").asText()).isEqualTo("It is not");
        assertThat(canned()).contains(pending().get("response").asText());
        gm("bridge/approve/", id + "}");
        assertThat(gm.post("/api/gm/charon/bridge/regenerate/", (id + "}").replace('\'', '"'))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_default_channel_can_be_regenerated_without_its_name() {
        JsonNode prompted = gm("generate/", "{'prompt':'The hull'}");

        gm("regenerate/", "{'pending_id':" + prompted.get("pending_id") + ",'context_override':'It leaks'}");

        JsonNode reply = gm.get("/api/gm/charon/pending/").json().get("pending").get(0);
        assertThat(reply.get("context_note").asText()).isEqualTo("It leaks");
    }

    @Test
    void a_rejected_query_gets_a_system_message() {
        JsonNode asked = ask("Who built you?");

        gm("bridge/reject/", "{'pending_id':" + asked.get("pending_id") + "}");

        JsonNode said = player.get("/api/charon/bridge/conversation/").json();
        assertThat(said.get("waiting")).isEmpty();
        JsonNode line = said.get("messages").get(1);
        assertThat(line.get("role").asText()).isEqualTo("charon");
        assertThat(line.get("content").asText()).isEqualTo("Query declined.");
        assertThat(line.get("declined").asBoolean()).isTrue();
        assertThat(line.get("query_id")).isEqualTo(asked.get("query_id"));
        assertThat(said.get("messages").get(0).has("declined"))
                .as("only where it is true")
                .isFalse();
    }

    @Test
    void an_answer_names_the_query_on_the_wire() {
        JsonNode asked = ask("Is the air sound?");

        gm("bridge/approve/", "{'pending_id':" + asked.get("pending_id") + ",'modified_content':'For now.'}");

        JsonNode messages =
                player.get("/api/charon/bridge/conversation/").json().get("messages");
        assertThat(messages.get(0).has("query_id")).isFalse();
        assertThat(messages.get(1).get("query_id")).isEqualTo(asked.get("query_id"));
    }

    @Test
    void screens_receive_each_step_but_players_no_drafts() {
        try (EventStream console = gm.screen("");
                EventStream terminal = player.screen("")) {
            await().until(() ->
                    !console.states().isEmpty() && !terminal.states().isEmpty());
            JsonNode asked = ask("Is the air sound?");
            assertThat(bridgeState(terminal).get("waiting").asBoolean()).isTrue();
            JsonNode before = bridgeState(terminal);
            long edition = bridgeState(console).get("edition").asLong();

            gm("bridge/regenerate/", "{'pending_id':" + asked.get("pending_id") + "}");
            assertThat(bridgeState(console).get("edition").asLong()).isGreaterThan(edition);
            assertThat(bridgeState(console).get("newest")).isEqualTo(asked.get("query_id"));
            assertThat(bridgeState(terminal)).isEqualTo(before);
            assertThat(before.fieldNames()).toIterable().containsExactly("newest", "waiting");

            gm("bridge/reject/", "{'pending_id':" + asked.get("pending_id") + "}");
            assertThat(bridgeState(terminal).get("waiting").asBoolean()).isFalse();
            assertThat(bridgeState(terminal).get("newest")).isNotEqualTo(before.get("newest"));
            assertThat(bridgeState(console).get("pending").asInt()).isZero();
        }
    }

    @Test
    void the_ship_computers_view_opens_its_dialog_in_one_event() {
        try (EventStream terminal = player.screen("")) {
            await().until(() -> !terminal.states().isEmpty());
            int events = terminal.states().size();

            post("/api/gm/switch-view/", "{'view_type':'CHARON_TERMINAL'}");
            JsonNode shown = last(terminal);
            assertThat(shown.get("view_type").asText()).isEqualTo("CHARON_TERMINAL");
            assertThat(shown.get("charon_dialog_open").asBoolean()).isTrue();
            assertThat(shown.get("charon_active_channel").asText()).isEqualTo("story");

            post("/api/gm/switch-view/", "{'view_type':'STANDBY'}");
            assertThat(last(terminal).get("charon_dialog_open").asBoolean()).isFalse();
            assertThat(terminal.states()).hasSize(events + 2);
        }
    }

    @Test
    void the_channel_list_names_the_language_model() {
        JsonNode drafting = gm.get("/api/gm/charon/channels/").json().get("drafting");

        assertThat(drafting.get("provider").asText()).isEqualTo("none");
        assertThat(drafting.has("problem")).isFalse();
    }

    @Test
    void only_the_gm_may_set_approval_and_regenerate() {
        for (String path : List.of("bridge/auto-approve/", "bridge/regenerate/", "regenerate/")) {
            assertThat(player.post("/api/gm/charon/" + path, "{\"on\":true}").status())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(gm.post("/api/gm/charon/engine-room/auto-approve/", "{\"on\":true}")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode ask(String query) {
        return post(
                player, "/api/charon/bridge/submit/", "{'query':'" + query + "','client':'" + UUID.randomUUID() + "'}");
    }

    private JsonNode gm(String path, String body) {
        return post("/api/gm/charon/" + path, body);
    }

    private JsonNode post(String path, String body) {
        return post(gm, path, body);
    }

    private static JsonNode post(Client who, String path, String body) {
        Answer answer = who.post(path, body.replace('\'', '"'));
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode pending() {
        return gm.get("/api/gm/charon/bridge/pending/").json().get("pending").get(0);
    }

    private List<String> canned() {
        JsonNode replies = gm.get("/api/gm/charon/canned/").json().get("replies");
        return StreamSupport.stream(replies.spliterator(), false)
                .map(reply -> reply.get("text").asText())
                .toList();
    }

    private static JsonNode standing(Client who, String channel) {
        return who.get("/api/active-view/").json().get("charon_channels").get(channel);
    }

    /** State of the bridge channel after all events have arrived. */
    private JsonNode bridgeState(EventStream screen) {
        return last(screen).get("charon_channels").get("bridge");
    }

    private JsonNode last(EventStream screen) {
        return screen.awaitRevision(store.current().revision().number()).json();
    }
}
