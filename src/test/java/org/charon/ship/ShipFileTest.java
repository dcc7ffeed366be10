package org.charon.ship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.charon.table.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The GM can read the ship file while changes made in play override it. */
@QuarkusTest
class ShipFileTest {

    private static final String FILE = "/api/gm/ship-status/file/";

    @TestHTTPResource
    String base;

    private Client gm;

    @BeforeEach
    void a_sound_ship() {
        gm = Client.login(base, "gm", "gm");
        reset();
    }

    @AfterEach
    void reset() {
        gm.post("/api/gm/ship-status/reset/", "{}");
    }

    @Test
    void the_file_is_sent_without_changes_made_in_play() {
        JsonNode sound = gm.get(FILE).json();
        assertThat(sound).isEqualTo(ship());

        gm.post("/api/gm/ship-status/hull/", "{\"current\":7}");
        gm.post("/api/gm/ship-status/toggle/", "{\"system\":\"engines\",\"status\":\"CRITICAL\"}");

        assertThat(ship().at("/hull/current").asInt()).isEqualTo(7);
        assertThat(gm.get(FILE).json()).isEqualTo(sound);
    }

    @Test
    void the_file_is_sent_to_the_gm_alone() {
        String secret = "Brine in Quill's case";

        assertThat(gm.get(FILE).text()).contains(secret);
        Client.Answer stranger = Client.anonymous(base).get(FILE);
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.text()).doesNotContain(secret);
    }

    private JsonNode ship() {
        return gm.get("/api/ship-status/").json();
    }
}
