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

/** What survives a restart, and the output of a start, with the packaged application. */
class RestartIT {
    private static final String PASSWORD = "charon.gm.password=styx";

    @TempDir
    Path dir;

    private Path data;

    @BeforeEach
    void createFolder() {
        data = dir.resolve("data");
    }

    @Test
    void acknowledgedMessagesSurviveAKillButTheApprovalSettingDoesNot() {
        List<Integer> sent;
        int kept;
        String stays;
        String leaves;
        try (RunningCharon charon = RunningCharon.start(data, PASSWORD)) {
            stays = charon.login("gm", "styx");
            leaves = charon.login("gm", "styx");
            sent = broadcasts(charon, stays, 20);
            kept = reply(charon, stays, "Hull is sound.");
            int gone = reply(charon, stays, "Hull is gone.");
            charon.post("api/gm/charon/canned/remove/", stays, "{\"id\":" + gone + "}");
            charon.post("api/gm/charon/bridge/auto-approve/", stays, "{\"on\":true}");
            charon.post("api/gm/charon/bridge/send/", stays, "{\"content\":\"Good evening.\"}");
            assertThat(charon.post("api/logout/", leaves, "").statusCode()).isEqualTo(200);
            charon.kill();
        }
        try (RunningCharon charon = RunningCharon.start(data, PASSWORD)) {
            JsonPath messages = JsonPath.from(charon.get("api/messages/", "").body());
            assertThat(messages.getList("messages.id", Integer.class))
                    .containsExactlyInAnyOrderElementsOf(sent)
                    .hasSize(20);
            assertThat(messages.getString("messages[0].content")).isEqualTo("message 19");

            JsonPath replies =
                    JsonPath.from(charon.get("api/gm/charon/canned/", stays).body());
            assertThat(replies.getInt("replies[0].id")).isEqualTo(kept);
            assertThat(replies.getList("replies.text", String.class))
                    .startsWith("Hull is sound.")
                    .doesNotContain("Hull is gone.");
            JsonPath state = JsonPath.from(charon.get("api/active-view/", stays).body());
            assertThat(state.getBoolean("charon_channels.bridge.auto_approve")).isFalse();
            assertThat(state.getString("charon_channels.bridge.newest")).isEmpty();

            assertThat(charon.get("api/me/", stays).body()).isEqualTo("{\"username\":\"gm\",\"roles\":[\"gm\"]}");
            assertThat(charon.get("api/me/", leaves).body()).isEqualTo("{\"username\":\"\",\"roles\":[]}");
            assertThat(broadcasts(charon, stays, 1).get(0)).isGreaterThan(sent.get(19));
            charon.stop();
        }
        try (RunningCharon elsewhere =
                RunningCharon.start(dir.resolve("other"), PASSWORD, "quarkus.log.console.json.enabled=true")) {
            assertThat(elsewhere.output().lines().map(line -> JsonPath.from(line)
                            .getString("message")))
                    .as("each line is an object for programs to read")
                    .anyMatch(message -> message.contains("Listening on"));
            assertThat(elsewhere.get("api/me/", stays).body()).contains("\"username\":\"\"");
            errorsAreJsonBesideThePagesToo(elsewhere);
        }
    }

    private static List<Integer> broadcasts(RunningCharon charon, String gm, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> charon.post("api/gm/broadcast/", gm, "{\"content\":\"message %d\"}".formatted(i)))
                .map(answer -> JsonPath.from(answer.body()).getInt("message_id"))
                .toList();
    }

    private static int reply(RunningCharon charon, String gm, String text) {
        String answer = charon.post("api/gm/charon/canned/", gm, "{\"text\":\"" + text + "\"}")
                .body();
        return JsonPath.from(answer).getInt("id");
    }

    private static void errorsAreJsonBesideThePagesToo(RunningCharon charon) {
        for (String path : List.of("api/nothing/", "data/nothing.png", "textures/nothing", "nothing")) {
            var answer = charon.get(path, "");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).startsWith("{\"error\":\"");
        }
        assertThat(charon.post("api/me/", "", "{}").statusCode()).isEqualTo(405);
        assertThat(charon.get("q/health/ready", "").body()).contains("\"UP\"");
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
    void anInvalidCommandPrintsTheUsage() {
        Finished finished = RunningCharon.run(data, "", "sing");
        assertThat(finished.status()).isEqualTo(2);
        assertThat(finished.output()).startsWith("Charon, a table computer.").contains("user add NAME");
        assertThat(data).doesNotExist();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
