package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.charon.table.Client;
import org.charon.table.Client.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations with the packaged application. Sends few queries because of the limit of twenty a minute. */
@QuarkusIntegrationTest
class ConversationIT {

    private static final String STORY = "/api/gm/charon/story/";

    @TestHTTPResource
    String base;

    private Client gm;
    private Client player;

    @BeforeEach
    void clearConversations() {
        gm = Client.login(base, "gm", "gm");
        player = Client.anonymous(base);
        done(gm.post("/api/gm/charon/mode/", "{\"mode\":\"QUERY\"}"));
        done(gm.post(STORY + "auto-approve/", "{\"on\":false}"));
        done(gm.post(STORY + "clear/", null));
    }

    @Test
    void a_query_is_answered_or_declined() {
        String first = ask("Is the air sound?", "page-one");
        String second = ask("Who built you?", "page-two");
        assertThat(pending()).hasSize(2);

        done(gm.post(STORY + "approve/", "{\"pending_id\":\"" + first + "\",\"modified_content\":\"For now.\"}"));
        done(gm.post(STORY + "regenerate/", "{\"pending_id\":\"" + second + "\"}"));
        assertThat(pending().get(0).get("draft").asText()).isEqualTo("READY");
        done(gm.post(STORY + "reject/", "{\"pending_id\":\"" + second + "\"}"));

        assertThat(said()).containsExactly("Is the air sound?", "Who built you?", "For now.", "Query declined.");
    }

    @Test
    void a_channel_without_approval_replies_automatically() {
        done(gm.post(STORY + "auto-approve/", "{\"on\":true}"));

        ask("Is the air sound?", "page-three");

        assertThat(said()).hasSize(2);
        assertThat(pending()).isEmpty();
    }

    @Test
    void the_gm_saves_a_reply() {
        Answer kept = gm.post("/api/gm/charon/canned/", "{\"text\":\"The instrument exists.\"}");
        done(kept);
        JsonNode newest = gm.get("/api/gm/charon/canned/").json().get("replies").get(0);
        assertThat(newest.get("text").asText()).isEqualTo("The instrument exists.");
        assertThat(newest.get("source").asText()).isEqualTo("GM");

        done(gm.post("/api/gm/charon/canned/remove/", "{\"id\":" + newest.get("id") + "}"));

        assertThat(gm.get("/api/gm/charon/canned/").text()).doesNotContain("The instrument exists.");
    }

    private String ask(String query, String page) {
        Answer asked =
                player.post("/api/charon/story/submit/", "{\"query\":\"%s\",\"client\":\"%s\"}".formatted(query, page));
        done(asked);
        return asked.json().get("pending_id").asText();
    }

    private JsonNode pending() {
        return gm.get(STORY + "pending/").json().get("pending");
    }

    private List<String> said() {
        JsonNode messages = player.get("/api/charon/story/conversation/").json().get("messages");
        return StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.get("content").asText())
                .toList();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
