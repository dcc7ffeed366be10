package org.charon.computer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** A language model that exceeds the timeout. */
@QuarkusTest
@TestProfile(SlowModelTest.Profile.class)
class SlowModelTest extends DraftingTestBase {

    public static class Profile extends Configured {

        public Profile() {
            super("ollama", "500ms");
        }
    }

    @Test
    void a_timeout_is_reported() {
        model.trickles().hangs();
        ask("story", "Hello?");
        JsonNode failed = completedDraft("story");
        assertThat(failed.get("draft").asText()).isEqualTo("FAILED");
        assertThat(failed.get("problem").asText()).contains("in time");
        assertThat(failed.get("response").asText()).isEqualTo("Canned line.");
        assertThat(model.requests()).hasSize(2);
    }
}
