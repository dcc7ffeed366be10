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
import java.util.stream.Stream;
import org.charon.RunningCharon.Finished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of the machine, with the packaged application; play continues. */
class FaultsIT {
    private static final String PASSWORD = "charon.gm.password=styx";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path dir;

    private Path data;

    @BeforeEach
    void createFolder() {
        data = dir.resolve("data");
    }

    @Test
    void aPortInUseIsReported() {
        try (RunningCharon charon = RunningCharon.start(data, PASSWORD)) {
            int port = charon.uri().getPort();
            Finished second =
                    RunningCharon.startExpectingFailure(dir.resolve("other"), PASSWORD, "quarkus.http.port=" + port);
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.output())
                    .contains("Port " + port + " cannot be used", "quarkus.http.port (QUARKUS_HTTP_PORT)")
                    .doesNotContain("\tat ");

            Finished sameFolder = RunningCharon.startExpectingFailure(data, PASSWORD);
            assertThat(sameFolder.status()).isEqualTo(1);
            assertThat(sameFolder.output())
                    .contains("Another Charon is using the data folder " + data, "charon.data.dir")
                    .doesNotContain("\tat ");
            assertThat(send(charon, charon.login("gm", "styx")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aDataFolderThatCannotBeCreatedIsReported() throws IOException {
        Path file = Files.createFile(dir.resolve("file"));
        Finished start = RunningCharon.startExpectingFailure(file.resolve("data"), PASSWORD);
        assertThat(start.status()).isEqualTo(1);
        assertThat(start.output())
                .contains("The data folder " + file.resolve("data") + " cannot be made", "charon.data.dir")
                .doesNotContain("\tat ");
    }

    @Test
    void playContinuesWithoutADatabaseUntilItsFileIsRepaired() throws IOException {
        Files.createDirectory(data);
        Files.writeString(data.resolve("charon.mv.db"), "This is no database, and never was one.\n".repeat(500));
        try (RunningCharon charon = RunningCharon.start(data, PASSWORD)) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(charon.output())
                    .contains("The database cannot be used", "restore a backup", "move the file away"));
            assertThat(charon.output()).doesNotContain("\tat ");
            String gm = charon.login("gm", "styx");
            checkPlayContinuesWithoutMessages(charon, gm, "restore a backup");

            Files.move(data.resolve("charon.mv.db"), dir.resolve("damaged"));
            isBack(charon, gm);
            assertThat(charon.output()).contains("The database is back");
        }
    }

    @Test
    void playContinuesOnAFullDiskUntilSpaceIsFreed() throws IOException {
        SmallDisk disk = new SmallDisk(data);
        try (RunningCharon charon = RunningCharon.startUnder(disk.wrapper(), data, PASSWORD)) {
            disk.fill(charon);
            String gm = charon.login("gm", "styx");
            String long10k = "{\"content\":\"" + "x".repeat(9_000) + "\"}";
            List<Integer> kept = Stream.generate(() -> charon.post("api/gm/broadcast/", gm, long10k))
                    .limit(500)
                    .takeWhile(answer -> answer.statusCode() == 200)
                    .map(answer -> JsonPath.from(answer.body()).getInt("message_id"))
                    .toList();
            assertThat(kept).isNotEmpty().hasSizeLessThan(500);
            checkPlayContinuesWithoutMessages(charon, gm, "The disk is full; free some space");

            disk.free(charon);
            isBack(charon, gm);
            long newest = kept.get(kept.size() - 1);
            List<Integer> found =
                    JsonPath.from(charon.get("api/messages/", gm).body()).getList("messages.id", Integer.class);
            assertThat(found).as("what was acknowledged is there").contains((int) newest);
            assertThat(found).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    @Test
    void playContinuesWithAReadOnlyDataFolder() throws IOException {
        try (RunningCharon charon = RunningCharon.start(data, PASSWORD)) {
            send(charon, charon.login("gm", "styx"));
            charon.stop();
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.toList()) {
                boolean folder = Files.isDirectory(path);
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(folder ? "r-xr-xr-x" : "r--r--r--"));
            }
        }
        try (RunningCharon charon = RunningCharon.startUnder(UnprivilegedUser.commandPrefix(dir), data, PASSWORD)) {
            assertThat(charon.output())
                    .contains("The data folder " + data + " cannot be written")
                    .doesNotContain("\tat ");
            String gm = charon.login("gm", "styx");
            assertThat(gm).isNotEmpty();
            HttpResponse<String> answer = send(charon, gm);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("The data folder cannot be written; make it writable");
            assertThat(moves(charon, gm)).isEqualTo(200);
            assertThat(charon.post("api/logout/", gm, "").statusCode()).isEqualTo(200);
            assertThat(charon.get("api/me/", gm).body()).contains("\"username\":\"\"");
        } finally {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Everything but messages and saved replies works. */
    private static void checkPlayContinuesWithoutMessages(RunningCharon charon, String gm, String advice) {
        for (HttpResponse<String> answer : List.of(
                send(charon, gm),
                charon.get("api/messages/", ""),
                charon.get("api/gm/charon/canned/", gm),
                charon.post("api/gm/charon/canned/", gm, "{\"text\":\"Hull is sound.\"}"))) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(JsonPath.from(answer.body()).getString("error"))
                    .startsWith("The database cannot be used")
                    .contains(advice);
        }
        assertThat(moves(charon, gm)).isEqualTo(200);
        assertThat(charon.get("api/active-view/", "").body()).contains("\"view_type\":\"BRIDGE\"");
        assertThat(charon.get("api/gm/locations/", gm).statusCode()).isEqualTo(200);
        assertThat(charon.login("gm", "styx")).isNotEmpty();
        assertThat(charon.get("q/health/live", "").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = charon.get("q/health/ready", "");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains(advice);
    }

    private static void isBack(RunningCharon charon, String gm) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(send(charon, gm).statusCode()).isEqualTo(200));
        assertThat(charon.get("api/messages/", "").body()).contains("hello");
        assertThat(charon.get("q/health/ready", "").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> send(RunningCharon charon, String gm) {
        return charon.post("api/gm/broadcast/", gm, "{\"content\":\"hello\"}");
    }

    private static int moves(RunningCharon charon, String gm) {
        return charon.post("api/gm/switch-view/", gm, "{\"view_type\":\"BRIDGE\"}")
                .statusCode();
    }
}
