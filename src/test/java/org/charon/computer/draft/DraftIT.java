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

/** Drafts by a language model, of the packaged application: what a binary was not told of would be missing here. */
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
    void a_query_is_drafted_and_a_refusal_gives_advice(Provider provider) {
        try (RunningCharon charon = start(provider, "60s")) {
            JsonPath ready = draft(charon, "Is the air sound?");
            assertThat(ready.getString("draft")).as(charon.output()).isEqualTo("READY");
            assertThat(ready.getString("response")).isEqualTo(FakeModel.USUAL);
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
    void a_service_that_hangs_is_given_up(Provider provider) {
        model.hangs().trickles();
        try (RunningCharon charon = start(provider, "500ms")) {
            JsonPath failed = draft(charon, "Anybody?");
            assertThat(failed.getString("draft")).isEqualTo("FAILED");
            assertThat(failed.getString("problem")).contains("charon.ai.timeout");
            assertThat(failed.getString("response")).isNotEmpty();
            assertThat(model.requests()).hasSize(2);

            charon.stop();
            assertThat(charon.output()).contains("did not answer in time").doesNotContain(KEY);
        }
    }

    @Test
    void a_service_is_asked_over_tls() {
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
                    .isEqualTo(FakeModel.USUAL);
        }
    }

    private RunningCharon start(Provider provider, String timeout, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "charon.gm.password=styx",
                // What a library would only say to a developer is looked through for the key too.
                "quarkus.log.level=DEBUG",
                "charon.ai.provider=" + provider.wire(),
                "charon.ai.model=m",
                "charon.ai.base-url=" + model.url(provider.wire()),
                "charon.ai.api-key=" + KEY,
                "charon.ai.timeout=" + timeout));
        settings.addAll(List.of(more));
        return RunningCharon.start(dir.resolve("data"), settings.toArray(String[]::new));
    }

    /** Asks on a channel of its own, and waits for what comes of the draft. */
    private static JsonPath draft(RunningCharon charon, String query) {
        String gm = charon.login("gm", "styx");
        done(charon.post("api/gm/charon/mode/", gm, "{\"mode\":\"QUERY\"}"));
        done(charon.post("api/gm/charon/story/clear/", gm, ""));
        done(charon.post("api/charon/story/submit/", "", "{\"query\":\"" + query + "\",\"client\":\"it\"}"));
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> only(charon, gm), reply -> !"DRAFTING".equals(reply.getString("draft")));
    }

    private static JsonPath only(RunningCharon charon, String gm) {
        JsonPath pending = JsonPath.from(charon.get(PENDING, gm).body());
        assertThat(pending.getList("pending")).as(pending.prettify()).hasSize(1);
        return pending.setRootPath("pending[0]");
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
