package org.charon.computer.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.charon.RunningCharon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drafts in the packaged application; finds registrations that are missing in a native image. */
class DraftIT {

    private static final String KEY = "sk-of-the-package-0815";
    private static final String PENDING = "api/gm/charon/story/pending/";

    @TempDir
    Path dir;

    private FakeModel model;

    @BeforeEach
    void open() {
        model = new FakeModel(0);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void a_query_is_drafted_and_a_failure_is_explained(Provider provider) {
        try (RunningCharon charon = start(provider, "60s")) {
            JsonPath ready = draft(charon, "Is the air sound?");
            assertThat(ready.getString("draft")).as(charon.output()).isEqualTo("READY");
            assertThat(ready.getString("response")).isEqualTo(FakeModel.DEFAULT_ANSWER);
            assertThat(model.requests().get(0).messages()).last().asString().contains("Is the air sound?");

            model.fails(401, "no such key: " + KEY);
            JsonPath refused = draft(charon, "And the hull?");
            assertThat(refused.getString("draft")).isEqualTo("FAILED");
            assertThat(refused.getString("problem"))
                    .contains("CHARON_AI_API_KEY")
                    .doesNotContain(KEY);

            model.sends("{\"error\": \"" + KEY + "\", ").sends("[]");
            JsonPath unreadable = draft(charon, "And the crew?");
            assertThat(unreadable.getString("draft")).isEqualTo("FAILED");
            assertThat(unreadable.getString("problem")).contains("charon.ai.base-url");

            charon.stop();
            assertThat(charon.output()).contains("refused the key").doesNotContain(KEY);
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void a_hanging_service_times_out(Provider provider) {
        model.hangs().trickles();
        try (RunningCharon charon = start(provider, "3s")) {
            JsonPath failed = draft(charon, "Anybody?");
            assertThat(failed.getString("draft")).isEqualTo("FAILED");
            assertThat(failed.getString("problem")).contains("charon.ai.timeout");
            assertThat(failed.getString("response")).isNotEmpty();
            assertThat(model.requests()).isNotEmpty();

            charon.stop();
            assertThat(charon.output()).contains("did not answer in time").doesNotContain(KEY);
        }
    }

    @Test
    void a_service_is_called_over_tls() {
        SelfSigned certificate = SelfSigned.in(dir);
        model.close();
        model = new FakeModel(0, certificate.context());
        try (RunningCharon charon = start(
                Provider.OPENAI,
                "60s",
                "javax.net.ssl.trustStore=" + certificate.file(),
                "javax.net.ssl.trustStorePassword=" + SelfSigned.PASSWORD)) {
            assertThat(draft(charon, "Is the air sound?").getString("response"))
                    .as(charon.output())
                    .isEqualTo(FakeModel.DEFAULT_ANSWER);
        }
    }

    private RunningCharon start(Provider provider, String timeout, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "charon.gm.password=styx",
                // Includes debug output of libraries in the search for the key.
                "quarkus.log.level=DEBUG",
                "charon.ai.provider=" + provider.wire(),
                "charon.ai.model=m",
                "charon.ai.base-url=" + model.url(provider.wire()),
                "charon.ai.api-key=" + KEY,
                "charon.ai.timeout=" + timeout));
        settings.addAll(List.of(more));
        return RunningCharon.start(dir.resolve("data"), settings.toArray(String[]::new));
    }

    /** Submits a query on its own channel and waits for the draft or its failure. */
    private static JsonPath draft(RunningCharon charon, String query) {
        String gm = charon.login("gm", "styx");
        done(charon.post("api/gm/charon/mode/", gm, "{\"mode\":\"QUERY\"}"));
        done(charon.post("api/gm/charon/story/clear/", gm, ""));
        done(charon.post("api/charon/story/submit/", "", "{\"query\":\"" + query + "\"}"));
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> pendingReply(charon, gm), reply -> !"DRAFTING".equals(reply.getString("draft")));
    }

    private static JsonPath pendingReply(RunningCharon charon, String gm) {
        JsonPath pending = JsonPath.from(charon.get(PENDING, gm).body());
        assertThat(pending.getList("pending")).as(pending.prettify()).hasSize(1);
        return pending.setRootPath("pending[0]");
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
