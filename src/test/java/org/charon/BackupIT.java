package org.charon;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.charon.RunningCharon.Finished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server fails and another machine takes over from a backup. */
class BackupIT {
    private static final String PASSWORD = "charon.gm.password=styx";

    @TempDir
    Path dir;

    @Test
    void anotherServerContinuesFromABackupOfARunningServer() throws Exception {
        Path data = dir.resolve("data");
        Path file = dir.resolve("evening.backup");
        String ripley;
        String left;
        int newest;
        try (RunningCharon charon = RunningCharon.start(data, PASSWORD)) {
            RunningCharon.run(data, "nostromo\n", "user", "add", "ripley");
            String gm = charon.login("gm", "styx");
            ripley = charon.login("ripley", "nostromo");
            left = charon.login("ripley", "nostromo");
            charon.post("api/logout/", left, "");
            charon.post("api/gm/broadcast/", gm, "{\"content\":\"to all\"}");
            String whisper = "{\"content\":\"to one\",\"recipients\":[\"ripley\"]}";
            newest = JsonPath.from(charon.post("api/gm/broadcast/", gm, whisper).body())
                    .getInt("message_id");
            charon.post("api/gm/charon/canned/", gm, "{\"text\":\"Hull is sound.\"}");

            Finished backup = RunningCharon.run(data, "", "backup", file.toString());
            assertThat(backup.output()).startsWith("Wrote " + file);
            assertThat(backup.status()).isZero();

            charon.post("api/gm/broadcast/", gm, "{\"content\":\"after the backup\"}");
            Finished restore = RunningCharon.run(data, "", "restore", file.toString());
            assertThat(restore.output()).startsWith("Charon is running on the data folder");
            assertThat(restore.status()).isEqualTo(1);
            assertThat(charon.get("api/messages/", "").body()).contains("after the backup");
            charon.kill();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(dir).as("nothing is left beside the backup").isDirectoryNotContaining("glob:**.part");

        Path spare = dir.resolve("spare");
        Finished restore = RunningCharon.run(spare, "", "restore", file.toString());
        assertThat(restore.output()).startsWith("Restored the backup of ");
        assertThat(restore.status()).isZero();
        try (RunningCharon charon = RunningCharon.start(spare, PASSWORD)) {
            JsonPath messages =
                    JsonPath.from(charon.get("api/messages/", ripley).body());
            assertThat(messages.getList("messages.content", String.class)).containsExactly("to one", "to all");
            assertThat(charon.get("api/me/", ripley).body()).contains("\"username\":\"ripley\"");
            assertThat(charon.get("api/me/", left).body()).contains("\"username\":\"\"");
            assertThat(charon.login("ripley", "nostromo")).isNotEmpty();
            String gm = charon.login("gm", "styx");
            assertThat(charon.get("api/gm/charon/canned/", gm).body()).contains("Hull is sound.");
            String next = charon.post("api/gm/broadcast/", gm, "{\"content\":\"and on\"}")
                    .body();
            assertThat(JsonPath.from(next).getInt("message_id")).isGreaterThan(newest);
        }
        // The killed server's folder still has the messages and can be backed up without a server.
        Finished later = RunningCharon.run(data, "", "backup", file.toString());
        assertThat(later.output()).startsWith("Wrote ");
        assertThat(RunningCharon.run(spare, "", "restore", file.toString()).output())
                .contains("What was there before is in");
        try (RunningCharon charon = RunningCharon.start(spare, PASSWORD)) {
            assertThat(charon.get("api/messages/", "").body())
                    .contains("after the backup")
                    .doesNotContain("and on");
        }
    }
}
