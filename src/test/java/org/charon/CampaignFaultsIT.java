package org.charon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of the campaign folder, with the packaged application. */
class CampaignFaultsIT {
    private static final String PASSWORD = "charon.gm.password=styx";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OPEN_FOLDER = "rwxr-xr-x";
    private static final String OPEN_FILE = "rw-r--r--";
    private static final String CLOSED = "---------";

    @TempDir
    Path dir;

    private Path campaign;

    @BeforeEach
    void createFolder() {
        campaign = dir.resolve("campaign");
    }

    @AfterEach
    void openForCleaning() throws IOException {
        if (Files.exists(campaign)) {
            allow(campaign, OPEN_FOLDER);
        }
    }

    @Test
    void aMissingFolderIsReportedAndLoadedWhenItAppears() throws IOException {
        try (RunningCharon charon =
                RunningCharon.start(dir.resolve("data"), PASSWORD, "charon.campaign.dir=" + campaign)) {
            String gm = reportsMissingCampaign(charon);

            write("galaxy/sol/location.yaml", "name: Sol\n");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(locations(charon, gm)).contains("Sol"));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            charon.get("q/health/ready", "").statusCode())
                    .isEqualTo(200));
        }
    }

    @Test
    void unreadableFilesAreReportedAndLoadedWhenReadable() throws IOException {
        write("galaxy/sol/location.yaml", "name: Sol\n");
        write("galaxy/vega/location.yaml", "name: Vega\n");
        write("galaxy/vega/portrait.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        write("galaxy/deneb/location.yaml", "name: Deneb\n");
        write("campaign/crew.yaml", "crew:\n  - {id: ash, name: Ash}\n");
        allow(campaign.resolve("galaxy/vega/location.yaml"), CLOSED);
        allow(campaign.resolve("galaxy/vega/portrait.svg"), CLOSED);
        allow(campaign.resolve("campaign/crew.yaml"), CLOSED);
        allow(campaign.resolve("galaxy/deneb"), CLOSED);
        allow(campaign, CLOSED);
        try (RunningCharon charon = RunningCharon.startUnder(
                UnprivilegedUser.commandPrefix(dir),
                dir.resolve("data"),
                PASSWORD,
                "charon.campaign.dir=" + campaign)) {
            String gm = reportsMissingCampaign(charon);

            allow(campaign, OPEN_FOLDER);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(locations(charon, gm)).contains("Sol"));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            charon.get("q/health/ready", "").statusCode())
                    .isEqualTo(200));
            assertThat(locations(charon, gm)).doesNotContain("Vega", "Deneb");
            List<Map<String, String>> problems = problems(charon, gm);
            assertThat(problems)
                    .extracting(problem -> problem.get("file"))
                    .containsExactly(
                            "campaign/crew.yaml",
                            "galaxy/deneb",
                            "galaxy/vega/location.yaml",
                            "galaxy/vega/portrait.svg");
            assertThat(problems).allSatisfy(problem -> {
                assertThat(problem.get("what")).contains("cannot be read. Check who may read it.");
                assertThat(problem.get("consequence")).isNotEmpty();
            });
            assertThat(charon.get("data/galaxy/vega/portrait.svg", "").statusCode())
                    .isEqualTo(404);

            allow(campaign.resolve("galaxy/vega/location.yaml"), OPEN_FILE);
            allow(campaign.resolve("galaxy/vega/portrait.svg"), OPEN_FILE);
            allow(campaign.resolve("campaign/crew.yaml"), OPEN_FILE);
            allow(campaign.resolve("galaxy/deneb"), OPEN_FOLDER);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(problems(charon, gm)).isEmpty());
            assertThat(locations(charon, gm)).contains("Vega", "Deneb");
            assertThat(charon.get("api/crew/", "").body()).contains("Ash");
            assertThat(charon.get("data/galaxy/vega/portrait.svg", "").statusCode())
                    .isEqualTo(200);

            allow(campaign, CLOSED);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(problems(charon, gm))
                    .extracting(problem -> problem.get("consequence"))
                    .containsExactly("The campaign stays in use as it was last read."));
            assertThat(locations(charon, gm)).contains("Sol", "Vega", "Deneb");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            charon.get("q/health/ready", "").statusCode())
                    .isEqualTo(200));
        }
    }

    /** Returns the GM's session. */
    private static String reportsMissingCampaign(RunningCharon charon) {
        assertThat(charon.output())
                .contains("The campaign folder is missing or cannot be read")
                .doesNotContain("\tat ");
        String gm = charon.login("gm", "styx");
        assertThat(charon.get("api/gm/campaign/problems/", gm).body())
                .contains("charon.campaign.dir", "who may read the folder", "There is no campaign");
        HttpResponse<String> ready = charon.get("q/health/ready", "");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("missing or cannot be read");
        assertThat(charon.get("q/health/live", "").statusCode()).isEqualTo(200);
        assertThat(charon.post("api/gm/switch-view/", gm, "{\"view_type\":\"BRIDGE\"}")
                        .statusCode())
                .isEqualTo(200);
        return gm;
    }

    private static List<Map<String, String>> problems(RunningCharon charon, String gm) {
        return JsonPath.from(charon.get("api/gm/campaign/problems/", gm).body()).getList("problems");
    }

    private static String locations(RunningCharon charon, String gm) {
        return charon.get("api/gm/locations/", gm).body();
    }

    private void write(String path, String text) throws IOException {
        Path file = campaign.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
