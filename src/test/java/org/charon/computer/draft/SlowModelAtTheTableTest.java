package org.charon.computer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** A model that takes longer than it may. */
@QuarkusTest
@TestProfile(SlowModelAtTheTableTest.Profile.class)
class SlowModelAtTheTableTest extends ModelAtTheTable {

    /** With little time. */
    public static class Profile extends Configured {

        /** Any provider: the time is not the provider's. */
        public Profile() {
            super("ollama", "500ms");
        }
    }

    @Test
    void no_answer_in_time_says_so() {
        model.trickles().hangs();
        ask("story", "Hello?");
        JsonNode failed = settled("story");
        assertThat(failed.get("draft").asText()).isEqualTo("FAILED");
        assertThat(failed.get("problem").asText()).contains("in time");
        assertThat(failed.get("response").asText()).isEqualTo("Canned line.");
        assertThat(model.requests()).hasSize(2);
    }
}
