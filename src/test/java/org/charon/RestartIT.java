package org.charon;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.charon.RunningCharon.Finished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What outlives the process, and what it says when it starts; seen on the packaged application. */
class RestartIT {
    private static final String PASSWORD = "charon.gm.password=styx";

    @TempDir
    Path dir;

    private Path data;

    @BeforeEach
    void choosePlace() {
        data = dir.resolve("data");
    }

    @Test
    void whatWasAcknowledgedSurvivesAKill() {
        List<Integer> sent;
        try (RunningCharon charon = RunningCharon.start(data, PASSWORD)) {
            String gm = charon.login("gm", "styx");
            sent = IntStream.range(0, 20)
                    .mapToObj(i -> charon.post("api/gm/broadcast/", gm, "{\"content\":\"message %d\"}".formatted(i)))
                    .map(answer -> JsonPath.from(answer.body()).getInt("message_id"))
                    .toList();
            charon.kill();
        }
        try (RunningCharon charon = RunningCharon.start(data, PASSWORD)) {
            JsonPath messages = JsonPath.from(charon.get("api/messages/", "").body());
            assertThat(messages.getList("messages.id", Integer.class))
                    .containsExactlyInAnyOrderElementsOf(sent)
                    .hasSize(20);
            assertThat(messages.getString("messages[0].content")).isEqualTo("message 19");

            String gm = charon.login("gm", "styx");
            String answer = charon.post("api/gm/broadcast/", gm, "{\"content\":\"and on\"}")
                    .body();
            assertThat(JsonPath.from(answer).getInt("message_id")).isGreaterThan(sent.get(19));
        }
    }

    @Test
    void theGmsRepliesSurviveAKillAndTheSwitchForApprovalDoesNot() {
        int kept;
        try (RunningCharon charon = RunningCharon.start(data, PASSWORD)) {
            String gm = charon.login("gm", "styx");
            kept = JsonPath.from(charon.post("api/gm/charon/canned/", gm, "{\"text\":\"Hull is sound.\"}")
                            .body())
                    .getInt("id");
            String gone = charon.post("api/gm/charon/canned/", gm, "{\"text\":\"Hull is gone.\"}")
                    .body();
            charon.post(
                    "api/gm/charon/canned/remove/",
                    gm,
                    "{\"id\":" + JsonPath.from(gone).getInt("id") + "}");
            charon.post("api/gm/charon/bridge/auto-approve/", gm, "{\"on\":true}");
            charon.post("api/gm/charon/bridge/send/", gm, "{\"content\":\"Good evening.\"}");
            charon.kill();
        }
        try (RunningCharon charon = RunningCharon.start(data, PASSWORD)) {
            String gm = charon.login("gm", "styx");
            JsonPath replies =
                    JsonPath.from(charon.get("api/gm/charon/canned/", gm).body());
            assertThat(replies.getInt("replies[0].id")).isEqualTo(kept);
            assertThat(replies.getList("replies.text", String.class))
                    .startsWith("Hull is sound.")
                    .doesNotContain("Hull is gone.");
            JsonPath state = JsonPath.from(charon.get("api/active-view/", gm).body());
            assertThat(state.getBoolean("charon_channels.bridge.auto_approve")).isFalse();
            assertThat(state.getString("charon_channels.bridge.newest")).isEmpty();
        }
    }

    @Test
    void aSessionOutlivesARestartAndALogoutDoesToo() {
        String stays;
        String leaves;
        try (RunningCharon charon = RunningCharon.start(data, PASSWORD)) {
            stays = charon.login("gm", "styx");
            leaves = charon.login("gm", "styx");
            assertThat(charon.post("api/logout/", leaves, "").statusCode()).isEqualTo(200);
            charon.kill();
        }
        try (RunningCharon charon = RunningCharon.start(data, PASSWORD)) {
            assertThat(charon.get("api/me/", stays).body()).isEqualTo("{\"username\":\"gm\",\"roles\":[\"gm\"]}");
            assertThat(charon.get("api/me/", leaves).body()).isEqualTo("{\"username\":\"\",\"roles\":[]}");
            charon.stop();
        }
        try (RunningCharon elsewhere = RunningCharon.start(dir.resolve("other"), PASSWORD)) {
            assertThat(elsewhere.get("api/me/", stays).body()).contains("\"username\":\"\"");
        }
    }

    @Test
    void theFirstStartPrintsAPasswordOnce() throws IOException {
        String password;
        try (RunningCharon charon = RunningCharon.start(data)) {
            Matcher shown = Pattern.compile("with the password (\\S+)").matcher(charon.output());
            assertThat(shown.find()).isTrue();
            password = shown.group(1);
            assertThat(password).hasSizeGreaterThanOrEqualTo(16);
            assertThat(charon.output().split(Pattern.quote(password), -1)).hasSize(2);
            assertThat(charon.login("gm", password)).isNotEmpty();
            assertThat(charon.login("gm", "gm")).isEmpty();
            charon.stop();
        }
        assertThat(permissions(data)).isEqualTo("rwx------");
        for (String secret : List.of("users.properties", "roles.properties", "session.key")) {
            assertThat(permissions(data.resolve(secret))).isEqualTo("rw-------");
        }
        assertThat(data.resolve("users.properties"))
                .content()
                .startsWith("gm=$2a$")
                .doesNotContain(password);
        try (Stream<Path> beside = Files.list(dir)) {
            assertThat(beside).containsExactly(data);
        }
        try (RunningCharon charon = RunningCharon.start(data)) {
            assertThat(charon.output()).doesNotContain("password");
            assertThat(charon.login("gm", password)).isNotEmpty();
        }
    }

    @Test
    void aPlayerIsAddedWhileTheServerRuns() {
        try (RunningCharon charon = RunningCharon.start(data, PASSWORD)) {
            Finished added = RunningCharon.run(data, "hyperdyne\n", "user", "add", "bishop");
            assertThat(added.output()).isEqualToIgnoringNewLines("Added the player bishop.");
            assertThat(added.status()).isZero();
            String bishop = charon.login("bishop", "hyperdyne");
            assertThat(charon.get("api/me/", bishop).body())
                    .isEqualTo("{\"username\":\"bishop\",\"roles\":[\"player\"]}");

            Finished again = RunningCharon.run(data, "other\n", "user", "add", "bishop");
            assertThat(again.status()).isEqualTo(1);
            assertThat(again.output()).startsWith("There is a user bishop already");
            assertThat(RunningCharon.run(data, "", "user", "remove", "bishop").status())
                    .isZero();
            assertThat(charon.get("api/me/", bishop).body()).contains("\"username\":\"\"");
        }
    }

    @Test
    void aCommandThatIsNotUnderstoodExplainsItself() {
        Finished finished = RunningCharon.run(data, "", "sing");
        assertThat(finished.status()).isEqualTo(2);
        assertThat(finished.output()).startsWith("Charon, a table computer.").contains("user add NAME");
        assertThat(data).doesNotExist();
    }

    @Test
    void errorsAreJsonBesideThePagesToo() {
        try (RunningCharon charon = RunningCharon.start(data, PASSWORD)) {
            for (String path : List.of("api/nothing/", "data/nothing.png", "textures/nothing", "nothing")) {
                var answer = charon.get(path, "");
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.body()).as(path).startsWith("{\"error\":\"");
            }
            assertThat(charon.post("api/me/", "", "{}").statusCode()).isEqualTo(405);
            assertThat(charon.get("q/health/ready", "").body()).contains("\"UP\"");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
