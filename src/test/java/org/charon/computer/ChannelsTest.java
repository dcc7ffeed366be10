package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.charon.table.Client;
import org.charon.table.Client.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries of players and replies of the GM, over HTTP. */
@QuarkusTest
class ChannelsTest {

    private static final List<String> CHANNELS = List.of("default", "bridge", "story", "encounter-obol");

    @TestHTTPResource
    String base;

    private Client gm;
    private Client player;

    @BeforeEach
    void clearConversations() {
        // The tests send more than twenty queries a minute from one address.
        QuarkusMock.installMockForType(new QueryThrottle(), QueryThrottle.class);
        gm = Client.login(base, "gm", "gm");
        player = Client.anonymous(base);
        CHANNELS.forEach(channel -> done(gm.post("/api/gm/charon/" + channel + "/clear/", null)));
        mode("QUERY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"story", "encounter-obol"})
    void a_query_is_unanswered_until_the_gm_replies(String channel) {
        Instant before = Instant.now().minus(Duration.ofSeconds(1));
        JsonNode asked = ask(channel, "Is the air sound?");

        JsonNode waiting = conversation(channel);
        assertThat(waiting.get("channel").asText()).isEqualTo(channel);
        assertThat(texts(waiting.get("waiting")))
                .containsExactly(asked.get("query_id").asText());
        JsonNode question = waiting.get("messages").get(0);
        assertThat(Stream.of("message_id", "role", "content").map(question::get).map(JsonNode::asText))
                .containsExactly(asked.get("query_id").asText(), "user", "Is the air sound?");
        assertThat(Instant.parse(question.get("timestamp").asText())).isBetween(before, Instant.now());

        JsonNode pending = pending(channel).get(0);
        assertThat(pending.get("pending_id").asText())
                .isEqualTo(asked.get("pending_id").asText());
        assertThat(pending.get("query").asText()).isEqualTo("Is the air sound?");
        assertThat(pending.get("response").asText()).isEmpty();

        Answer empty = decide(channel, "approve", asked, "");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.json().get("error").asText()).contains("modified_content");
        done(decide(channel, "approve", asked, ",\"modified_content\":\"For now.\""));

        JsonNode answered = conversation(channel);
        assertThat(answered.get("waiting")).isEmpty();
        assertThat(contents(answered)).containsExactly("Is the air sound?", "For now.");
        assertThat(answered.get("messages").get(1).get("role").asText()).isEqualTo("charon");
        assertThat(pending(channel)).isEmpty();
        assertThat(decide(channel, "approve", asked, ",\"modified_content\":\"Again.\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_rejected_query_is_no_longer_pending() {
        JsonNode asked = ask("bridge", "Who built you?");

        done(decide("bridge", "reject", asked, ""));

        assertThat(conversation("bridge").get("waiting")).isEmpty();
        assertThat(contents(conversation("bridge"))).containsExactly("Who built you?", "Query declined.");
        assertThat(decide("bridge", "reject", asked, "").status()).isEqualTo(404);
    }

    @Test
    void generated_replies_are_hidden_until_approved() {
        Answer drafted = gm.post(
                "/api/gm/charon/story/generate/",
                "{\"prompt\":\"Hint at the gasket\",\"context_override\":\"It will fail at dawn\"}");
        done(drafted);
        String draft = drafted.json().get("response").asText();
        assertThat(draft).isNotBlank();
        assertThat(pending("story").get(0).get("response").asText()).isEqualTo(draft);

        String seen = player.get("/api/charon/story/conversation/").text();
        assertThat(seen)
                .doesNotContain("gasket")
                .doesNotContain(draft)
                .doesNotContain(drafted.json().get("pending_id").asText());
        assertThat(conversation("story").get("waiting")).isEmpty();

        done(decide("story", "approve", drafted.json(), ""));
        assertThat(contents(conversation("story"))).containsExactly(draft);
    }

    @Test
    void paths_without_a_channel_use_the_default_channel() {
        Answer asked = player.post("/api/charon/submit-query/", "{\"query\":\"Anybody?\"}");
        done(asked);
        assertThat(pending("default"))
                .isEqualTo(gm.get("/api/gm/charon/pending/").json().get("pending"))
                .hasSize(1);
        done(gm.post("/api/gm/charon/send/", "{\"content\":\"Only me.\"}"));
        done(gm.post("/api/gm/charon/reject/", pendingId(asked.json(), "")));
        Answer drafted = gm.post("/api/gm/charon/generate/", "{\"prompt\":\"More\"}");
        done(drafted);
        done(gm.post("/api/gm/charon/approve/", pendingId(drafted.json(), ",\"modified_content\":\"And you.\"")));

        JsonNode said = player.get("/api/charon/conversation/").json();
        assertThat(said).isEqualTo(conversation("default"));
        assertThat(contents(said)).containsExactly("Anybody?", "Only me.", "Query declined.", "And you.");

        done(gm.post("/api/gm/charon/clear/", null));
        assertThat(contents(conversation("default"))).isEmpty();
    }

    @Test
    void without_query_mode_only_the_bridge_takes_queries() {
        mode("DISPLAY");

        for (String path : List.of("submit-query/", "default/submit/", "story/submit/", "encounter-obol/submit/")) {
            Answer refused = player.post("/api/charon/" + path, "{\"query\":\"Hello?\"}");
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.json().get("error").asText()).contains("bridge");
        }
        ask("bridge", "Hello?");
        assertThat(contents(conversation("story"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine-room", "encounter-nowhere", "encounter-", "encounter-orlune%2Fobol", "Story"})
    void an_unknown_channel_is_a_404(String channel) {
        assertThat(player.get("/api/charon/" + channel + "/conversation/").status())
                .isEqualTo(404);
        assertThat(player.post("/api/charon/" + channel + "/submit/", "{\"query\":\"Hello?\"}")
                        .status())
                .isEqualTo(404);
        assertThat(gm.get("/api/gm/charon/" + channel + "/pending/").status()).isEqualTo(404);
        Answer refused = gm.post("/api/gm/charon/" + channel + "/send/", "{\"content\":\"Hello.\"}");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.json().get("error").asText()).contains("encounter-<slug>");
    }

    @Test
    void the_gm_sees_channels_with_new_queries() {
        ask("story", "One?");
        ask("story", "Two?");
        assertThat(line("story").get("message_count").asInt()).isEqualTo(2);
        assertThat(line("story").get("unread_count").asInt()).isEqualTo(2);
        assertThat(line("story").get("last_message").get("content").asText()).isEqualTo("Two?");
        assertThat(line("bridge").get("last_message").isNull()).isTrue();

        done(gm.post("/api/gm/charon/story/mark-read/", null));
        assertThat(line("story").get("unread_count").asInt()).isZero();
        assertThat(line("story").get("message_count").asInt()).isEqualTo(2);
    }

    @Test
    void only_the_gm_may_use_the_gms_actions() {
        ask("story", "Hello?");

        for (String action : List.of("pending/", "story/pending/", "channels/")) {
            assertThat(player.get("/api/gm/charon/" + action).status())
                    .as(action)
                    .isEqualTo(401);
        }
        for (String action : List.of("send/", "generate/", "approve/", "reject/", "clear/")) {
            for (String channel : List.of("", "story/")) {
                String path = "/api/gm/charon/" + channel + action;
                assertThat(player.post(path, "{}").status()).as(path).isEqualTo(401);
            }
        }
        assertThat(player.post("/api/gm/charon/story/mark-read/", null).status())
                .isEqualTo(401);
        assertThat(contents(conversation("story"))).containsExactly("Hello?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"query\":\"  \"}", "{\"query\":7}", "[]", "null", ""})
    void a_blank_query_is_rejected(String body) {
        assertThat(player.post("/api/charon/story/submit/", body).status()).isEqualTo(400);
    }

    @Test
    void the_length_of_a_query_is_limited() {
        ask("story", "x".repeat(1000));
        assertThat(player.post("/api/charon/story/submit/", "{\"query\":\"" + "x".repeat(1001) + "\"}")
                        .status())
                .isEqualTo(400);
        done(gm.post("/api/gm/charon/story/send/", "{\"content\":\"" + "x".repeat(10_000) + "\"}"));
        assertThat(gm.post("/api/gm/charon/story/send/", "{\"content\":\"" + "x".repeat(10_001) + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(contents(conversation("story"))).hasSize(2);
    }

    private void mode(String mode) {
        done(gm.post("/api/gm/charon/mode/", "{\"mode\":\"" + mode + "\"}"));
    }

    /** Uses a new client id each time, since each may have only one unanswered query. */
    private JsonNode ask(String channel, String query) {
        Answer answer = player.post(
                "/api/charon/" + channel + "/submit/",
                "{\"query\":\"" + query + "\",\"client\":\"" + UUID.randomUUID() + "\"}");
        done(answer);
        return answer.json();
    }

    private Answer decide(String channel, String action, JsonNode reply, String more) {
        return gm.post("/api/gm/charon/" + channel + "/" + action + "/", pendingId(reply, more));
    }

    private static String pendingId(JsonNode reply, String more) {
        return "{\"pending_id\":" + reply.get("pending_id") + more + "}";
    }

    private JsonNode conversation(String channel) {
        return player.get("/api/charon/" + channel + "/conversation/").json();
    }

    private JsonNode pending(String channel) {
        return gm.get("/api/gm/charon/" + channel + "/pending/").json().get("pending");
    }

    private JsonNode line(String channel) {
        JsonNode channels = gm.get("/api/gm/charon/channels/").json().get("channels");
        return stream(channels)
                .filter(line -> line.get("channel").asText().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> contents(JsonNode conversation) {
        return stream(conversation.get("messages"))
                .map(message -> message.get("content").asText())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("success").asBoolean()).isTrue();
    }
}
