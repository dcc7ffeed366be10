package org.charon.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.charon.campaign.EditedCampaign;
import org.charon.stream.EventStream;
import org.charon.table.Client;
import org.junit.jupiter.api.Test;

/** Campaign files that are saved while the bridge is shown. */
@QuarkusTest
@TestProfile(EditedCampaign.class)
class CampaignEditionTest {

    @org.eclipse.microprofile.config.inject.ConfigProperty(name = "charon.campaign.dir")
    Path folder;

    @TestHTTPResource
    String base;

    @Test
    void a_saved_log_is_one_event_with_a_new_edition() throws IOException {
        try (EventStream phone = Client.anonymous(base).screen("")) {
            String before = edition(phone);
            int events = phone.states().size();

            write("campaign/sessions/04-after.md", "---\nsession_number: 4\ntitle: After\n---\nIt was quiet.\n");

            await().until(() -> !edition(phone).equals(before));
            assertThat(phone.states()).hasSize(events + 1);
            assertThat(Client.anonymous(base).get("/api/sessions/").text()).contains("It was quiet.");
        }
    }

    @Test
    void a_saved_star_is_one_event_with_a_new_edition() throws IOException {
        try (EventStream phone = Client.anonymous(base).screen("")) {
            String before = edition(phone);
            int events = phone.states().size();
            String stars = Files.readString(folder.resolve("galaxy/star_map.yaml"));

            write(
                    "galaxy/star_map.yaml",
                    stars.replaceFirst("\nsystems:\n", "\nsystems:\n  - {name: Newcomer, position: [1, 2, 3]}\n"));

            await().until(() -> !edition(phone).equals(before));
            assertThat(phone.states()).hasSize(events + 1);
            assertThat(Client.anonymous(base).get("/api/star-map/").text()).contains("Newcomer");
        }
    }

    @Test
    void a_gm_only_npc_is_no_new_edition_for_players() throws IOException {
        Client gm = Client.login(base, "gm", "gm");
        try (EventStream phone = Client.anonymous(base).screen("");
                EventStream console = gm.screen("")) {
            String before = edition(phone);
            String beforeForGm = edition(console);
            String npcs = Files.readString(folder.resolve("campaign/npcs.yaml"));

            write("campaign/npcs.yaml", npcs + "  - {id: nobody, name: Nobody Yet, gm_only: true}\n");

            await().until(() -> !edition(console).equals(beforeForGm));
            long revision = console.states().get(console.states().size() - 1).revision();
            assertThat(phone.awaitRevision(revision)
                            .json()
                            .get("campaign_edition")
                            .asText())
                    .isEqualTo(before);
            assertThat(gm.get("/api/npcs/").text()).contains("Nobody Yet");
        }
    }

    @Test
    void a_missing_ship_file_is_an_error_that_names_the_file() throws IOException {
        Client gm = Client.login(base, "gm", "gm");
        String ship = Files.readString(folder.resolve("campaign/ship.yaml"));
        try (EventStream console = gm.screen("")) {
            String before = edition(console);
            Files.delete(folder.resolve("campaign/ship.yaml"));
            await().until(() -> !edition(console).equals(before));

            for (String path : List.of("/api/ship-status/", "/api/gm/ship-status/file/")) {
                assertThat(gm.get(path).status()).isEqualTo(404);
                assertThat(gm.get(path).json().get("error").asText()).contains("campaign/ship.yaml");
            }

            String without = edition(console);
            write("campaign/ship.yaml", ship);
            await().until(() -> !edition(console).equals(without));
        }
    }

    private static String edition(EventStream screen) {
        await().until(() -> !screen.states().isEmpty());
        return screen.states()
                .get(screen.states().size() - 1)
                .json()
                .get("campaign_edition")
                .asText();
    }

    /** Replaces the file atomically, as editors do. */
    private void write(String path, String text) throws IOException {
        Path draft = Files.writeString(Files.createTempFile("draft", ".txt"), text);
        Files.move(draft, folder.resolve(path), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
