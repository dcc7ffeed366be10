package org.charon.ship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.charon.table.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the GM reads of the ship's file while play has made something else of the ship. */
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
    void the_file_is_told_of_as_it_is_whatever_play_made_of_the_ship() {
        JsonNode sound = gm.get(FILE).json();
        assertThat(sound).isEqualTo(ship());

        gm.post("/api/gm/ship-status/hull/", "{\"current\":7}");
        gm.post("/api/gm/ship-status/toggle/", "{\"system\":\"engines\",\"status\":\"CRITICAL\"}");

        assertThat(ship().at("/hull/current").asInt()).isEqualTo(7);
        assertThat(gm.get(FILE).json()).isEqualTo(sound);
    }

    @Test
    void what_the_file_keeps_from_players_is_in_it_and_nobody_else_reads_it() {
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
