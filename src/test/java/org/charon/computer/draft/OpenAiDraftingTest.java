package org.charon.computer.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Drafts of a fake OpenAI service, and tests that are independent of the provider. */
@QuarkusTest
@TestProfile(OpenAiDraftingTest.Profile.class)
class OpenAiDraftingTest extends ProviderDraftingTests {

    public static class Profile extends Configured {

        public Profile() {
            super("openai");
        }
    }

    @Test
    void a_hanging_model_does_not_block_the_table() {
        for (int i = 0; i < 5; i++) {
            // Running drafts and queued ones.
            model.hangs();
        }
        for (String query : List.of("One?", "Two?", "Three?", "Four?", "Five?")) {
            ask("bridge", query);
        }
        assertThat(said("bridge")).hasSize(5);
        assertThat(gm.get("/api/gm/charon/bridge/pending/").json().get("pending"))
                .allSatisfy(reply -> assertThat(reply.get("draft").asText()).isEqualTo("DRAFTING"));
    }

    @Test
    void with_auto_approval_a_draft_is_sent_at_once_but_a_failure_is_pending() {
        done(gm.post("/api/gm/charon/story/auto-approve/", "{\"on\":true}"));
        ask("story", "Is the air sound?");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> said("story"), List.of("Is the air sound?", FakeModel.DEFAULT_ANSWER)::equals);

        model.fails(404, "no such model");
        ask("story", "And the hull?");
        assertThat(completedDraft("story").get("problem").asText()).contains("charon.ai.model");
        assertThat(said("story")).hasSize(3);
    }

    @Test
    void a_generated_reply_needs_approval_even_with_auto_approval_and_uses_the_note_once() {
        done(gm.post("/api/gm/charon/story/auto-approve/", "{\"on\":true}"));
        done(gm.post(
                "/api/gm/charon/story/generate/",
                "{\"prompt\":\"Warn them of the lamp\",\"context_override\":\"It is low on oil\"}"));
        JsonNode ready = completedDraft("story");
        assertThat(ready.get("draft").asText()).isEqualTo("READY");
        assertThat(said("story")).isEmpty();
        assertThat(lastTurn()).contains("<game_master>", "Warn them of the lamp", "It is low on oil");

        model.says("Another.");
        done(gm.post(
                "/api/gm/charon/story/regenerate/",
                "{\"pending_id\":" + ready.get("pending_id") + ",\"context_override\":\"\"}"));
        assertThat(completedDraft("story").get("response").asText()).isEqualTo("Another.");
        assertThat(lastTurn()).contains("Warn them of the lamp").doesNotContain("low on oil");

        done(gm.post("/api/gm/charon/story/approve/", "{\"pending_id\":" + ready.get("pending_id") + "}"));
        ask("story", "Which lamp?");
        await().atMost(Duration.ofSeconds(30)).until(() -> said("story").size() == 3);
        String prompt = model.requests().get(model.requests().size() - 1).body();
        assertThat(prompt).contains("Another.").doesNotContain("low on oil").doesNotContain("Warn them");
    }

    @Test
    void a_draft_that_comes_too_late_is_dropped() {
        CountDownLatch signal = new CountDownLatch(1);
        model.saysAfter(signal, "Too late.");
        JsonNode asked = ask("bridge", "Who is there?");
        done(gm.post(
                "/api/gm/charon/bridge/approve/",
                "{\"pending_id\":" + asked.get("pending_id") + ",\"modified_content\":\"Nobody.\"}"));
        signal.countDown();
        ask("bridge", "Nobody?");
        assertThat(completedDraft("bridge").get("response").asText()).isEqualTo(FakeModel.DEFAULT_ANSWER);
        assertThat(said("bridge")).containsExactly("Who is there?", "Nobody.", "Nobody?");
        assertThat(model.requests().get(1).messages().toString())
                .contains("Nobody.")
                .doesNotContain("Too late");
    }

    private String lastTurn() {
        List<String> messages =
                model.requests().get(model.requests().size() - 1).messages();
        return messages.get(messages.size() - 1);
    }
}
